package dev.hookwarden.web.record;

import dev.hookwarden.effect.boundary.RecordPage;
import dev.hookwarden.effect.boundary.RecordSearch;
import dev.hookwarden.effect.boundary.RecordView;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.JsonWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections of the workspace, and the records of one. */
@Named
@RequestScoped
public class RecordsPage {
  private static final int COLLECTIONS = 200;
  private static final int BRIEF_CHARS = 120;

  @Inject private Records records;

  private @Nullable String collection;
  private @Nullable String prefix;
  private @Nullable String field;
  private @Nullable String value;
  private @Nullable String after;
  private @Nullable Cursor<RecordView> page;
  private @Nullable List<String> collections;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
  }

  /** The names of the collections. */
  public List<String> getCollections() {
    if (collections == null) {
      collections = records.collections("", COLLECTIONS);
    }
    return collections;
  }

  /** The collection that is shown: the chosen one, or else the first; empty if there is none. */
  public String getShown() {
    String chosen = Addresses.text(collection);
    return chosen.isEmpty() && !getCollections().isEmpty() ? getCollections().getFirst() : chosen;
  }

  /** The records of the shown collection. */
  public Cursor<RecordView> getPage() {
    if (page == null) {
      String from = after == null ? "" : after;
      RecordPage found =
          getShown().isEmpty()
              ? new RecordPage(List.of(), null)
              : records.records(getShown(), search(), from, Cursor.SIZE);
      Map<String, String> filters = new LinkedHashMap<>();
      filters.put("collection", getShown());
      filters.put("prefix", Addresses.text(prefix));
      filters.put("field", getField());
      filters.put("value", getField().isEmpty() ? "" : getValue());
      page = Cursor.until("/records.xhtml", filters, after, found.records(), found.next());
    }
    return page;
  }

  private RecordSearch search() {
    return getField().isEmpty()
        ? RecordSearch.withPrefix(Addresses.text(prefix))
        : new RecordSearch(Addresses.text(prefix), getField(), getValue());
  }

  /** Whether the search for a field has not yet come to the last record. */
  public boolean isGoingOn() {
    return !getField().isEmpty() && getPage().isHasNext();
  }

  /** The path of the wanted field; empty for all records. */
  public String getField() {
    return Addresses.text(field);
  }

  /** Takes the path of the wanted field. */
  public void setField(@Nullable String field) {
    this.field = field;
  }

  /** The text of the wanted field's value. */
  public String getValue() {
    return value == null ? "" : value;
  }

  /** Takes the text of the wanted field's value. */
  public void setValue(@Nullable String value) {
    this.value = value;
  }

  /** The beginning of a value. */
  public String brief(RecordView record) {
    return JsonWords.brief(record.value(), BRIEF_CHARS);
  }

  /** The address of a record's page. */
  public String link(RecordView record) {
    return "/record.xhtml?collection=%s&key=%s"
        .formatted(record.collection(), URLEncoder.encode(record.key(), StandardCharsets.UTF_8));
  }

  /** The collection in the address. */
  public @Nullable String getCollection() {
    return collection;
  }

  /** Takes the collection. */
  public void setCollection(@Nullable String collection) {
    this.collection = collection;
  }

  /** The beginning of wanted keys. */
  public @Nullable String getPrefix() {
    return prefix;
  }

  /** Takes the beginning of wanted keys. */
  public void setPrefix(@Nullable String prefix) {
    this.prefix = prefix;
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
