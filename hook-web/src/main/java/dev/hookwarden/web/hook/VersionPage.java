package dev.hookwarden.web.hook;

import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of a hook: its source, its manifest, and what the compiler said. */
@Named
@RequestScoped
public class VersionPage {
  @Inject private HookLibrary library;

  private @Nullable String hook;
  private @Nullable String number;
  private @Nullable VersionView version;
  private @Nullable SourceView source;

  /** Finds the version before anything is shown. */
  public void load() {
    String name = Addresses.text(hook);
    int wanted = Addresses.number(number);
    version = library.version(name, wanted);
    source = library.source(name, wanted);
  }

  /** The version. */
  public VersionView getVersion() {
    return Objects.requireNonNull(version);
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
}
