package dev.hookwarden.web.record;

import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One change of a record, whole. */
@Named
@RequestScoped
public class ChangePage {
  @Inject private Ledger ledger;
  @Inject private RunHistory runs;
  @Inject private Visitor visitor;

  private @Nullable String collection;
  private @Nullable String key;
  private @Nullable String entry;
  private @Nullable LedgerView change;
  private List<Difference.Line> lines = List.of();

  /** Finds the change before anything is shown. */
  public void load() {
    LedgerView found =
        ledger.entry(
            Addresses.text(collection), key == null ? "" : key, Addresses.largeNumber(entry));
    change = found;
    lines = Difference.between(found.change().before(), found.change().after());
  }

  /** The change. */
  public LedgerView getChange() {
    return Objects.requireNonNull(change);
  }

  /** What it did, in a word. */
  public String getOperation() {
    return ChangeWords.operation(getChange());
  }

  /** What it did, line by line. */
  public List<Difference.Line> getLines() {
    return lines;
  }

  /** Who made it. */
  public String getMaker() {
    return ChangeWords.maker(getChange());
  }

  /** Where what made it is shown; empty if it is not kept any more, or not for the visitor. */
  public String getMakerAddress() {
    return switch (getChange().change().origin()) {
      case Origin.Run made ->
          visitor.may("run:read") && !runs.kept(List.of(made.run())).isEmpty()
              ? "/run.xhtml?id=" + made.run()
              : "";
      case Origin.Undo made -> visitor.may("undo:plan") ? "/undo.xhtml?id=" + made.undo() : "";
    };
  }

  /** The page of the record. */
  public String getRecordAddress() {
    return ChangeWords.recordAddress(getChange());
  }

  /** The value before as a file; empty if there was none. */
  public String getBeforeAddress() {
    return getChange().change().before() == null ? "" : ValueServlet.before(getChange());
  }

  /** The value after as a file; empty if there is none. */
  public String getAfterAddress() {
    return getChange().change().after() == null ? "" : ValueServlet.after(getChange());
  }

  /** The collection in the address. */
  public @Nullable String getCollection() {
    return collection;
  }

  /** Takes the collection. */
  public void setCollection(@Nullable String collection) {
    this.collection = collection;
  }

  /** The key in the address. */
  public @Nullable String getKey() {
    return key;
  }

  /** Takes the key. */
  public void setKey(@Nullable String key) {
    this.key = key;
  }

  /** The change's number in the address. */
  public @Nullable String getEntry() {
    return entry;
  }

  /** Takes the change's number. */
  public void setEntry(@Nullable String entry) {
    this.entry = entry;
  }
}
