package dev.hookwarden.web.redteam;

import dev.hookwarden.redteam.boundary.Campaigns;
import dev.hookwarden.redteam.boundary.SampleView;
import dev.hookwarden.redteam.boundary.Samples;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sample: what it tries, what must come of it, and what people say came of it. */
@Named
@RequestScoped
public class SamplePage {
  @Inject private Samples samples;
  @Inject private Campaigns campaigns;
  @Inject private Departure departure;

  private @Nullable String name;
  private @Nullable SampleView sample;
  private Verdict verdict = Verdict.CONTAINED;
  private String note = "";

  /** Finds the sample before anything is shown. */
  public void load() {
    sample = samples.sample(Addresses.text(name));
  }

  /** Begins a campaign of this sample alone, and shows it. */
  public void run() {
    if (Notices.attempt(() -> campaigns.begin(List.of(Addresses.text(name))))) {
      departure.to("/redteam.xhtml");
    }
  }

  /** Says what came of it. */
  public void mark() {
    Notices.attempt(
        () -> {
          samples.mark(Addresses.text(name), verdict, note);
          note = "";
        });
  }

  /** Takes it out of future campaigns. */
  public void retire() {
    Notices.attempt(() -> samples.retire(Addresses.text(name)));
  }

  /** The sample; {@code null} before it was found, as while a form is read. */
  public @Nullable SampleView getSample() {
    return sample;
  }

  /** Whether it can be run; taken for so while a form is read, when it is not found yet. */
  public boolean isRunnable() {
    return sample == null || sample.isActive();
  }

  /** Whether it can be retired; taken for so while a form is read, when it is not found yet. */
  public boolean isRetirable() {
    return sample == null || sample.added() != null && sample.isActive();
  }

  /** How its run must end, in words. */
  public String getExpected() {
    return sample == null
        ? ""
        : String.join(" or ", sample.sample().outcomes().stream().sorted().toList());
  }

  /** What the scanner must find, in words. */
  public String getRules() {
    return sample == null || sample.sample().rules().isEmpty()
        ? "nothing"
        : String.join(", ", sample.sample().rules());
  }

  /** The sample's name. */
  public @Nullable String getName() {
    return name;
  }

  /** Takes the sample's name. */
  public void setName(@Nullable String name) {
    this.name = name;
  }

  /** What came of it. */
  public Verdict getVerdict() {
    return verdict;
  }

  /** Takes what came of it. */
  public void setVerdict(Verdict verdict) {
    this.verdict = verdict;
  }

  /** How. */
  public String getNote() {
    return note;
  }

  /** Takes how. */
  public void setNote(@Nullable String note) {
    this.note = Addresses.text(note);
  }
}
