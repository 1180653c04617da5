package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.ActionKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** What a consent or a mandatory notice is about: a hook, what it does, and what for. */
@Embeddable
public class Matter {
  private String hook;

  @Enumerated(EnumType.STRING)
  private ActionKind kind;

  private String purpose;

  /** For JPA. */
  protected Matter() {}

  /** Creates it. */
  public Matter(String hook, ActionKind kind, String purpose) {
    this.hook = hook;
    this.kind = kind;
    this.purpose = purpose;
  }

  /** The hook's name. */
  public String hook() {
    return hook;
  }

  /** What the hook does. */
  public ActionKind kind() {
    return kind;
  }

  /** What for. */
  public String purpose() {
    return purpose;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matter that
        && hook.equals(that.hook)
        && kind == that.kind
        && purpose.equals(that.purpose);
  }

  @Override
  public int hashCode() {
    return Objects.hash(hook, kind, purpose);
  }
}
