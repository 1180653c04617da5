package dev.hookwarden.web.stream;

import dev.hookwarden.stream.boundary.StreamDesk;
import dev.hookwarden.stream.boundary.StreamView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The streams of the workspace. */
@Named
@RequestScoped
public class StreamsPage {
  @Inject private StreamDesk desk;
  @Inject private Departure departure;

  private Cursor<StreamRow> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String after;
  private @Nullable String name;

  /** Reads the list before anything is shown. */
  public void load() {
    page =
        cursor(
            desk.streams(Addresses.text(after), Cursor.FETCH).stream()
                .map(StreamRow::new)
                .toList());
    loaded = true;
  }

  private Cursor<StreamRow> cursor(List<StreamRow> rows) {
    return Cursor.of("/streams.xhtml", Map.of(), after, rows, row -> row.view().name());
  }

  /** Goes to the stream that is named, which need not exist. */
  public void open() {
    departure.to(Addresses.of("/stream.xhtml", Map.of("name", getName())));
  }

  /** Whether the list is read; while a form is, it is not needed. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The streams; none before they are read. */
  public Cursor<StreamRow> getPage() {
    return page;
  }

  /** The name that is typed. */
  public String getName() {
    return Addresses.text(name);
  }

  /** Takes the name that is typed. */
  public void setName(@Nullable String name) {
    this.name = name;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /**
   * A stream, as the list shows it.
   *
   * @param view the stream
   */
  public record StreamRow(StreamView view) {
    /** What may come in, in words. */
    public String data() {
      return view.hasSchema() ? "what fits its schema" : "any data";
    }

    /** Who may send, in words. */
    public String senders() {
      Integer count = view.senders();
      if (count == null) {
        return "whoever has the right";
      }
      return count == 0 ? "nobody" : count == 1 ? "one sender" : count + " senders";
    }

    /** How long events are kept, in words. */
    public String retention() {
      Integer days = view.retentionDays();
      return days == null ? "as long as runs" : days == 1 ? "1 day" : days + " days";
    }
  }
}
