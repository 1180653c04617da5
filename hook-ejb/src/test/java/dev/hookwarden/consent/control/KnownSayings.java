package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import java.time.Instant;
import java.util.UUID;

/** What a test lets people have said, whatever it is about. */
record KnownSayings(boolean mandatory, boolean muted, boolean consented, boolean approved)
    implements Said {
  static final KnownSayings NOTHING = new KnownSayings(false, false, false, false);

  KnownSayings withMandatory() {
    return new KnownSayings(true, muted, consented, approved);
  }

  KnownSayings withMute() {
    return new KnownSayings(mandatory, true, consented, approved);
  }

  KnownSayings withConsent() {
    return new KnownSayings(mandatory, muted, true, approved);
  }

  KnownSayings withApproval() {
    return new KnownSayings(mandatory, muted, consented, true);
  }

  @Override
  public boolean isMandatory(ActionKind kind, String purpose) {
    return mandatory;
  }

  @Override
  public boolean isMuted(UUID person, ActionKind kind, String purpose, Instant now) {
    return muted;
  }

  @Override
  public boolean isConsented(UUID person, ActionKind kind, String purpose, Instant now) {
    return consented;
  }

  @Override
  public boolean isApproved(String destination, String method, Instant now) {
    return approved;
  }
}
