package dev.hookwarden.web.call;

import dev.hookwarden.delivery.boundary.DestinationDesk;
import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.SigningSecret;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The destinations of the workspace, and a form to register one. */
@Named
@RequestScoped
public class DestinationsPage {
  @Inject private DestinationDesk desk;

  private Cursor<DestinationView.Summary> page = cursor(List.of());
  private DestinationForm form = new DestinationForm();
  private String name = "";
  private boolean loaded;
  private @Nullable SigningSecret made;
  private @Nullable String after;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page = cursor(desk.names(Addresses.text(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<DestinationView.Summary> cursor(List<DestinationView.Summary> found) {
    return Cursor.of("/destinations.xhtml", Map.of(), after, found, DestinationView.Summary::name);
  }

  /** Registers what the form says. */
  public void register() {
    Notices.attempt(
        () -> {
          made = desk.register(name, form.registration());
          form = new DestinationForm();
          name = "";
        });
  }

  /** The destination that was just registered. */
  public @Nullable SigningSecret getMade() {
    return made;
  }

  /** Whether the list is read, which it is not while a form is. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The destinations; none before they are read. */
  public Cursor<DestinationView.Summary> getPage() {
    return page;
  }

  /** What the form holds. */
  public DestinationForm getForm() {
    return form;
  }

  /** The name in the form. */
  public String getName() {
    return name;
  }

  /** Takes the name in the form. */
  public void setName(@Nullable String name) {
    this.name = Addresses.text(name);
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
