package dev.hookwarden.web.call;

import dev.hookwarden.delivery.boundary.DestinationDesk;
import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.SigningSecret;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * One destination. What was typed stays when it is refused, also when somebody else saved
 * meanwhile; what is saved stands above it then.
 */
@Named
@RequestScoped
public class DestinationPage {
  @Inject private DestinationDesk desk;
  @Inject private Departure departure;

  private final DestinationForm form = new DestinationForm();
  private @Nullable String name;
  private @Nullable DestinationView destination;
  private @Nullable SigningSecret made;
  private long revision;
  private boolean keepFormer = true;

  /** Fills the form with what is saved. */
  public void begin() {
    DestinationView saved = desk.destination(Addresses.text(name));
    form.take(saved);
    revision = saved.revision();
  }

  /** Reads what is saved before anything is shown. */
  public void load() {
    destination = desk.destination(Addresses.text(name));
  }

  /** Saves what the form says. */
  public void save() {
    try {
      DestinationView saved = desk.change(Addresses.text(name), form.registration(), revision);
      form.take(saved);
      revision = saved.revision();
      Notices.success("The destination is saved.");
    } catch (HookwardenException e) {
      refuse(e);
    }
  }

  private void refuse(HookwardenException failure) {
    if (failure.problem() == Problem.PRECONDITION_FAILED) {
      revision = desk.destination(Addresses.text(name)).revision();
      Notices.failure(
          "Nothing was saved: %s Compare with what is saved now, and save again if you mean it."
              .formatted(failure.detail() + "."));
      return;
    }
    Notices.failure(Notices.sentence(failure.detail()));
  }

  /** Makes a new signing secret, and shows it. */
  public void rotate() {
    Notices.attempt(() -> made = desk.rotate(Addresses.text(name), keepFormer));
    begin();
  }

  /** Removes the destination. */
  public void remove() {
    if (Notices.attempt(() -> desk.remove(Addresses.text(name), null))) {
      departure.to("/destinations.xhtml");
    } else {
      begin();
    }
  }

  /** Whether the destination is found. */
  public boolean isLoaded() {
    return destination != null;
  }

  /** What is saved; {@code null} before it is read. */
  public @Nullable DestinationView getDestination() {
    return destination;
  }

  /** The secret that was just made. */
  public @Nullable SigningSecret getMade() {
    return made;
  }

  /** What the form holds. */
  public DestinationForm getForm() {
    return form;
  }

  /** The revision that the form is about. */
  public long getRevision() {
    return revision;
  }

  /** Takes the revision that the form is about. */
  public void setRevision(long revision) {
    this.revision = revision;
  }

  /** Whether the secret before a new one counts for a day too. */
  public boolean isKeepFormer() {
    return keepFormer;
  }

  /** Takes whether the secret before a new one counts for a day too. */
  public void setKeepFormer(boolean keepFormer) {
    this.keepFormer = keepFormer;
  }

  /** The name in the address. */
  public @Nullable String getName() {
    return name;
  }

  /** Takes the name in the address. */
  public void setName(@Nullable String name) {
    this.name = name;
  }
}
