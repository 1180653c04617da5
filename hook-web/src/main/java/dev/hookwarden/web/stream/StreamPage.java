package dev.hookwarden.web.stream;

import dev.hookwarden.access.boundary.ActorName;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.SchemaTrial;
import dev.hookwarden.stream.boundary.StreamDesk;
import dev.hookwarden.stream.boundary.StreamSettingsView;
import dev.hookwarden.stream.boundary.TrialView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream. What was typed stays when it is refused, also when somebody else saved meanwhile;
 * what is saved stands above it then.
 */
@Named
@RequestScoped
public class StreamPage {
  @Inject private StreamDesk desk;
  @Inject private Visitor visitor;
  @Inject private Departure departure;

  private final StreamForm form = new StreamForm();
  private @Nullable String name;
  private @Nullable StreamSettingsView present;
  private List<ActorName> able = List.of();
  private @Nullable TrialView trial;
  private long revision;

  /** Fills the form with what is saved. */
  public void begin() {
    take(desk.settings(getName()));
  }

  private void take(StreamSettingsView saved) {
    form.take(saved, isWritable() ? desk.senders() : List.of());
    revision = saved.revision();
  }

  /** Reads what is saved before anything is shown. */
  public void load() {
    present = desk.settings(getName());
    able = isWritable() ? desk.senders() : List.of();
  }

  /** Saves what the form says. */
  public void save() {
    try {
      take(desk.change(getName(), form.settings(), revision));
      Notices.success("The stream is saved.");
    } catch (HookwardenException e) {
      refuse(e);
    }
  }

  /** Tries the schema that is typed on what has come in. */
  public void attempt() {
    try {
      trial =
          desk.check(getName(), new SchemaTrial(form.schemaJson(), null, SchemaTrial.DEFAULT_LAST));
    } catch (HookwardenException e) {
      refuse(e);
    }
  }

  private void refuse(HookwardenException failure) {
    if (failure.problem() == Problem.PRECONDITION_FAILED) {
      revision = desk.settings(getName()).revision();
      Notices.failure(
          "Nothing was saved: %s. Compare with what is saved now, and save again if you mean it."
              .formatted(failure.detail()));
      return;
    }
    String detail = failure.detail();
    int colon = detail.indexOf(':');
    String field =
        switch (colon < 0 ? "" : detail.substring(0, colon)) {
          case "schema" -> "schema";
          case "retentionDays" -> "retention";
          case "senders" -> "senders";
          case "windowSeconds" -> "window";
          default -> "";
        };
    if (field.isEmpty()) {
      Notices.failure(Notices.sentence(detail));
    } else {
      Notices.failureAt("stream:" + field, Notices.sentence(detail.substring(colon + 1).strip()));
    }
  }

  /** Lets nothing hold for the stream. */
  public void clear() {
    if (Notices.attempt(() -> desk.clear(getName(), revision))) {
      departure.to("/streams.xhtml");
    }
  }

  /** Whether the visitor may write here. */
  public boolean isWritable() {
    return visitor.may("stream:manage");
  }

  /** Whether it is read; while a form is, it is not needed. */
  public boolean isLoaded() {
    return present != null;
  }

  /** What is saved; {@code null} before it is read. */
  public @Nullable StreamSettingsView getPresent() {
    return present;
  }

  /** How long the same is not taken in twice, in words. */
  public String getWindow() {
    Duration window = present == null ? null : present.window();
    return window == null ? "as long as on the server" : window.toSeconds() + " seconds";
  }

  /** The schema that holds, as text; empty for none. */
  public String getSchema() {
    return present == null || present.schema() == null ? "" : present.schema().toPrettyString();
  }

  /** Who could be named. */
  public List<ActorName> getAble() {
    return able;
  }

  /** What came of a trial; {@code null} if there was none. */
  public @Nullable TrialView getTrial() {
    return trial;
  }

  /** What the form holds. */
  public StreamForm getForm() {
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

  /** The name in the address. */
  public String getName() {
    return Addresses.text(name);
  }

  /** Takes the name in the address. */
  public void setName(@Nullable String name) {
    this.name = name;
  }
}
