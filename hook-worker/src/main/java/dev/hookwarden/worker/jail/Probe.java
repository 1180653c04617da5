package dev.hookwarden.worker.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves from inside which layers of the jail hold, by trying what they must prevent. {@code
 * bin/worker-jail --probe} starts it in the place of a worker and tells it, as arguments, what only
 * the outside can know: the namespaces of the host as {@code ns=pid:[4026531836]}, and what became
 * of the control group as {@code cgroup=active limits …}.
 */
public final class Probe {
  private static final Set<String> NEEDED =
      Set.of("namespaces", "no-network", "seccomp", "rlimits");
  private static final Path PROC = Path.of("/proc/self");
  private static final Path IMAGE = Path.of("/opt/hookwarden");

  private final List<String> told;
  private final SystemCalls calls;
  private final SelfConfinement confinement = SelfConfinement.asTold();

  private Probe(List<String> told) {
    this.told = told;
    this.calls = SystemCalls.here();
  }

  /** Prints one line per layer; exit status 0 if all needed ones are active, else 1. */
  public static void main(String[] arguments) throws IOException {
    List<Layer> layers = new Probe(List.of(arguments)).layers();
    layers.forEach(layer -> System.out.println(layer.line()));
    boolean sufficient =
        layers.stream()
            .filter(layer -> NEEDED.contains(layer.name()))
            .allMatch(layer -> layer.state() == Layer.State.ACTIVE);
    System.exit(sufficient ? 0 : 1);
  }

  private List<Layer> layers() throws IOException {
    // The last two take away what the others look at.
    return List.of(
        namespaces(),
        noNetwork(),
        seccomp(),
        limits(),
        capabilities(),
        controlGroup(),
        landlock(),
        secondSeccomp());
  }

  private Layer namespaces() throws IOException {
    List<String> hosts = told("ns=");
    List<String> shared = new ArrayList<>();
    for (String host : hosts) {
      Path link = PROC.resolve("ns").resolve(host.substring(0, host.indexOf(':')));
      if (Files.readSymbolicLink(link).toString().equals(host)) {
        shared.add(host);
      }
    }
    long pid = calls.call("getpid").value();
    boolean writable = Files.isWritable(Path.of("/")) || Files.isWritable(Path.of("/opt"));
    List<String> foreign = Descriptors.foreign();
    boolean apart = hosts.size() >= 6 && shared.isEmpty() && pid == 1;
    boolean holds = apart && !writable && foreign.isEmpty();
    return Layer.of(
        "namespaces",
        holds,
        "%d of %d own, shared %s, process id %d, root %s, foreign descriptors %s"
            .formatted(
                hosts.size() - shared.size(),
                hosts.size(),
                shared,
                pid,
                writable ? "writable" : "read-only",
                foreign));
  }

  private Layer noNetwork() throws IOException {
    Set<String> interfaces =
        Files.readAllLines(Path.of("/proc/net/dev")).stream()
            .filter(line -> line.contains(":"))
            .map(line -> line.substring(0, line.indexOf(':')).strip())
            .collect(Collectors.toSet());
    long routes = Files.readAllLines(Path.of("/proc/net/route")).stream().skip(1).count();
    var socket = calls.call("socket", 2, 1, 0);
    boolean holds = Set.of("lo").containsAll(interfaces) && routes == 0 && socket.errno() != 0;
    return Layer.of(
        "no-network",
        holds,
        "interfaces %s, %d routes, socket gives errno %d"
            .formatted(interfaces, routes, socket.errno()));
  }

  private Layer seccomp() throws IOException {
    if (!status().getOrDefault("Seccomp", "0").equals("2")) {
      return Layer.of("seccomp", false, "no filter is installed");
    }
    return refused("seccomp", Forbidden.always());
  }

  private Layer secondSeccomp() {
    if (!confinement.hasSecondFilter()) {
      return Layer.of("seccomp-stage2", false, "the launcher named no second filter");
    }
    confinement.tighten();
    return refused("seccomp-stage2", Forbidden.whenWarm());
  }

  private Layer refused(String layer, List<Forbidden> attempts) {
    List<Forbidden> possible =
        attempts.stream().filter(each -> calls.number(each.call()).isPresent()).toList();
    List<String> open = new ArrayList<>();
    for (Forbidden each : possible) {
      long[] arguments = each.arguments().stream().mapToLong(Long::longValue).toArray();
      int errno = calls.call(each.call(), arguments).errno();
      if (errno != each.errno()) {
        open.add(each.call() + " gave " + errno);
      }
    }
    return Layer.of(
        layer,
        open.isEmpty(),
        "%d forbidden calls tried, open %s".formatted(possible.size(), open));
  }

  private Layer limits() throws IOException {
    confinement.limitTasks();
    Map<String, String> hard =
        Files.readAllLines(PROC.resolve("limits")).stream()
            .skip(1)
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, 26).strip(),
                    line -> line.substring(26).strip().split("\\s+")[1]));
    String core = hard.getOrDefault("Max core file size", "");
    String file = hard.getOrDefault("Max file size", "");
    String open = hard.getOrDefault("Max open files", "");
    String data = hard.getOrDefault("Max data size", "");
    String tasks = hard.getOrDefault("Max processes", "");
    boolean holds =
        core.equals("0") && file.equals("0") && open.equals("256") && !data.equals("unlimited");
    return Layer.of(
        "rlimits",
        holds,
        "core %s, file size %s, open files %s, data %s bytes, tasks %s"
            .formatted(core, file, open, data, tasks));
  }

  private Layer capabilities() throws IOException {
    Map<String, String> status = status();
    List<String> held =
        List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb").stream()
            .filter(set -> !status.getOrDefault(set, "?").matches("0+"))
            .toList();
    String uid = status.getOrDefault("Uid", "?").split("\\s+")[0];
    boolean locked = status.getOrDefault("NoNewPrivs", "0").equals("1");
    boolean holds = held.isEmpty() && locked && !uid.equals("0");
    return Layer.of(
        "capabilities",
        holds,
        "sets not empty %s, user %s, new privileges %s"
            .formatted(held, uid, locked ? "refused" : "possible"));
  }

  private Layer controlGroup() {
    String outside = told("cgroup=").stream().findFirst().orElse("unavailable not tried");
    boolean active = outside.startsWith("active ");
    String detail = outside.substring(outside.indexOf(' ') + 1);
    return new Layer("cgroup", active ? Layer.State.ACTIVE : Layer.State.UNAVAILABLE, detail);
  }

  private Layer landlock() {
    int version = new Landlock(calls).version();
    if (version == 0) {
      return new Layer("landlock", Layer.State.UNAVAILABLE, "this kernel has none");
    }
    confinement.confineThisThread();
    boolean processes = opens(PROC.resolve("status"));
    boolean own = opens(IMAGE.resolve("jvm.options"));
    return Layer.of(
        "landlock",
        own && !processes,
        "version %d, /proc %s, the image %s"
            .formatted(version, processes ? "open" : "closed", own ? "readable" : "closed"));
  }

  private static boolean opens(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> told(String prefix) {
    return told.stream()
        .filter(each -> each.startsWith(prefix))
        .map(each -> each.substring(prefix.length()))
        .toList();
  }

  private static Map<String, String> status() throws IOException {
    return Files.readAllLines(PROC.resolve("status")).stream()
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')),
                line -> line.substring(line.indexOf(':') + 1).strip()));
  }
}
