package dev.hookwarden.web.hook;

import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One version of a hook: its source, its manifest, and what the compiler said. */
@Named
@RequestScoped
public class VersionPage {
  private static final int OTHERS = 50;

  @Inject private HookLibrary library;
  @Inject private Ledger ledger;
  @Inject private Visitor visitor;

  private @Nullable String hook;
  private @Nullable String number;
  private @Nullable VersionView version;
  private @Nullable SourceView source;
  private @Nullable String against;
  private @Nullable Beside beside;

  /** Finds the version before anything is shown. */
  public void load() {
    String name = Addresses.text(hook);
    int wanted = Addresses.number(number);
    version = library.version(name, wanted);
    source = library.source(name, wanted);
    String other = Addresses.text(against);
    if (!other.isEmpty()) {
      beside = Beside.versions(side(name, Addresses.number(other)), side(name, wanted));
    }
  }

  private Beside.Side side(String name, int wanted) {
    return new Beside.Side(
        library.version(name, wanted),
        library.source(name, wanted),
        library.manifest(name, wanted));
  }

  /** What it is compared with; {@code null} if with nothing. */
  public @Nullable Beside getBeside() {
    return beside;
  }

  /** The numbers of other versions, newest first. */
  public List<Integer> getOthers() {
    VersionView.Identity mine = getVersion().identity();
    int latest = library.hook(mine.hook()).latestVersion();
    return IntStream.iterate(latest, number -> number > 0, number -> number - 1)
        .filter(number -> number != mine.number())
        .limit(OTHERS)
        .boxed()
        .toList();
  }

  /** The version. */
  public VersionView getVersion() {
    return Objects.requireNonNull(version);
  }

  /** How many changes it has made that the ledger still has. */
  public long getChanges() {
    VersionView.Identity mine = getVersion().identity();
    return visitor.may("history:read") ? ledger.countOf(mine.hook(), mine.number()) : 0;
  }

  /** The same in words. */
  public String getChangeWords() {
    long changes = getChanges();
    return changes == 1 ? "1 change" : "%,d changes".formatted(changes);
  }

  /** Its text. */
  public SourceView getSource() {
    return Objects.requireNonNull(source);
  }

  /** Its manifest over several lines. */
  public String getManifest() {
    return JsonWords.pretty(getVersion().manifest());
  }

  /** The hook's name in the address. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** The version's number in the address. */
  public @Nullable String getNumber() {
    return number;
  }

  /** Takes the version's number. */
  public void setNumber(@Nullable String number) {
    this.number = number;
  }

  /** The number of the version that it is compared with, in the address. */
  public @Nullable String getAgainst() {
    return against;
  }

  /** Takes the number of the version that it is compared with. */
  public void setAgainst(@Nullable String against) {
    this.against = against;
  }
}
