package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.worker.guest.GuestContext;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.guest.Program;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * A stock of fresh contexts, so that no run waits for one. It is refilled in the background, and a
 * context is begun only while no guest runs: the two would share a core.
 */
final class Contexts implements Runnable {
  private final Map<Language, GuestLanguage> languages;
  private final Map<Language, Deque<GuestContext>> stock = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> imports = new ConcurrentHashMap<>();
  private final int target;
  private final BooleanSupplier busy;
  private final Semaphore wanted = new Semaphore(0);

  /**
   * Creates an empty stock.
   *
   * @param languages the engines
   * @param target how many contexts of each language to keep ready
   * @param busy whether a guest runs now
   */
  Contexts(Map<Language, GuestLanguage> languages, int target, BooleanSupplier busy) {
    this.languages = Map.copyOf(languages);
    this.target = target;
    this.busy = busy;
    languages.keySet().forEach(language -> stock.put(language, new ConcurrentLinkedDeque<>()));
  }

  /** A context of the stock, in which nothing has run; empty if none is ready. */
  Optional<GuestContext> take(Language language) {
    return Optional.ofNullable(poll(stock.get(language)));
  }

  /**
   * Makes a context, with the imports of the program alone: its run is waited for, and those of
   * others may take seconds.
   */
  GuestContext open(Program program) {
    return language(program.language()).open(program.imports());
  }

  /**
   * Says what new contexts of a language shall have imported. Present ones that lack any of it are
   * thrown away.
   */
  void preload(Language language, Set<String> modules) {
    Set<String> before = imports.put(language, modules);
    if (before == null ? !modules.isEmpty() : !before.containsAll(modules)) {
      renew(language);
    }
  }

  private void renew(Language language) {
    Deque<GuestContext> ready = stock.get(language);
    for (GuestContext old = poll(ready); old != null; old = poll(ready)) {
      old.close();
    }
    idle();
  }

  private static @Nullable GuestContext poll(@Nullable Deque<GuestContext> ready) {
    return ready == null ? null : ready.poll();
  }

  /** The engine of a language. */
  GuestLanguage language(Language language) {
    GuestLanguage found = languages.get(language);
    if (found == null) {
      throw new IllegalArgumentException("this worker has no engine for " + language.wireName());
    }
    return found;
  }

  /** Says that the worker is idle. */
  void idle() {
    wanted.release();
  }

  /** Makes the first context of each language on the calling thread. */
  void begin() {
    for (int i = 0; i < languages.size() && target > 0; i++) {
      addOne();
    }
    idle();
  }

  private void fill() {
    while (!busy.getAsBoolean() && addOne()) {
      // The condition does the work.
    }
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      wanted.acquireUninterruptibly();
      wanted.drainPermits();
      fill();
    }
  }

  /** Adds one context to the language that has the fewest; false if all are full. */
  private boolean addOne() {
    Language poorest = null;
    for (Map.Entry<Language, Deque<GuestContext>> entry : stock.entrySet()) {
      if (entry.getValue().size() < target
          && (poorest == null || entry.getValue().size() < size(poorest))) {
        poorest = entry.getKey();
      }
    }
    if (poorest == null) {
      return false;
    }
    try {
      stock.get(poorest).add(open(poorest));
      return true;
    } catch (PolyglotException e) {
      // The next run makes its own context and reports why it can't.
      return false;
    }
  }

  private GuestContext open(Language language) {
    return language(language).open(imports.getOrDefault(language, Set.of()));
  }

  private int size(Language language) {
    return stock.get(language).size();
  }
}
