package dev.hookwarden.run.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.run.boundary.JailView;
import dev.hookwarden.run.boundary.JailView.Layer;
import dev.hookwarden.run.boundary.JailView.State;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The policy about the jail: what must be active before any hook may run. */
final class Jail {
  private static final System.Logger LOG = System.getLogger(Jail.class.getName());
  private static final String BANNER =
      """

      ****************************************************************************
      *  HOOKWARDEN_JAIL=none: HOOKS RUN WITHOUT A JAIL.                         *
      *  Whoever may submit a hook may take over this machine.                   *
      *  Never do this where hooks of others run. Unset the variable to undo it. *
      ****************************************************************************""";

  private final JailView view;
  private final Set<String> required;

  private Jail(JailView view, Set<String> required) {
    this.view = view;
    this.required = required;
  }

  /** The operator's decision to have no jail; says so loudly. */
  static Jail disabled() {
    LOG.log(Level.ERROR, BANNER);
    return new Jail(new JailView(false, true, List.of()), Set.of());
  }

  /**
   * Judges what the probe found.
   *
   * @param found the layers
   * @param required the names of those without which no hook runs
   * @throws IllegalArgumentException if the probe works and does not know one of them
   */
  static Jail of(List<Layer> found, Set<String> required) {
    requireKnown(found, required);
    List<Layer> layers = new ArrayList<>(found);
    required.stream()
        .sorted()
        .filter(name -> found.stream().noneMatch(layer -> layer.name().equals(name)))
        .forEach(name -> layers.add(new Layer(name, State.MISSING, "the probe did not report it")));
    Predicate<Layer> holds = layer -> layer.state() == State.ACTIVE;
    boolean sufficient =
        layers.stream().filter(layer -> required.contains(layer.name())).allMatch(holds);
    Jail jail = new Jail(new JailView(sufficient, false, layers), Set.copyOf(required));
    LOG.log(
        sufficient ? Level.INFO : Level.ERROR,
        () -> sufficient ? "The jail is complete: " + layers : jail.whatIsMissing());
    return jail;
  }

  private static void requireKnown(List<Layer> found, Set<String> required) {
    Set<String> known =
        found.stream().map(Layer::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(required);
    unknown.removeAll(known);
    if (!found.isEmpty() && !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The configuration is not valid:\n  hookwarden.jail.required names %s; the layers are %s"
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
  }

  JailView view() {
    return view;
  }

  /**
   * Lets nobody pass if a required layer is missing.
   *
   * @throws HookwardenException {@link Problem#JAIL_UNAVAILABLE} naming the layers and what to do
   */
  void requireSufficient() {
    if (!view.permitsRuns()) {
      throw new HookwardenException(Problem.JAIL_UNAVAILABLE, whatIsMissing());
    }
  }

  private String whatIsMissing() {
    List<String> missing =
        view.layers().stream()
            .filter(layer -> required.contains(layer.name()) && layer.state() != State.ACTIVE)
            .map(Jail::describe)
            .toList();
    return "Required layers of the jail are not active: "
        + String.join("; ", missing)
        + ". Run the launcher's doctor command on the server for what to install or to permit,"
        + " then start the server again.";
  }

  private static String describe(Layer layer) {
    return layer.detail().isEmpty() ? layer.name() : layer.name() + " (" + layer.detail() + ")";
  }
}
