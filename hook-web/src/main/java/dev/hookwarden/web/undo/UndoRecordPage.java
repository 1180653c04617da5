package dev.hookwarden.web.undo;

import dev.hookwarden.undo.boundary.ItemView;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Difference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an undo does to one record, whole. */
@Named
@RequestScoped
public class UndoRecordPage {
  @Inject private UndoPlans plans;

  private @Nullable String id;
  private @Nullable String position;
  private @Nullable ItemRow row;
  private List<Difference.Line> restoring = List.of();
  private List<Difference.Line> merging = List.of();

  /** Finds the record before anything is shown. */
  public void load() {
    ItemView item = ItemRow.find(plans, id, position);
    row = ItemRow.of(item, Addresses.text(id));
    restoring = Difference.between(item.current(), item.restored());
    merging = item.merged() == null ? List.of() : Difference.between(item.current(), item.merged());
  }

  /** The record. */
  public ItemRow getRow() {
    return Objects.requireNonNull(row);
  }

  /** What happens if the value of before is written, line by line. */
  public List<Difference.Line> getRestoring() {
    return restoring;
  }

  /** What happens if both are merged, line by line; nothing if that is not possible. */
  public List<Difference.Line> getMerging() {
    return merging;
  }

  /** Where the record stands in the list of the undo. */
  public String getListAddress() {
    String before = String.valueOf(getRow().item().position() - 1);
    return UndoPage.PATH
        + "?id=%s&after=%s#record-%d"
            .formatted(Addresses.text(id), before, getRow().item().position());
  }

  /**
   * A value as a file; empty if there is none.
   *
   * @param value {@code current}, {@code restored} or {@code merged}
   */
  public String fileAddress(String value) {
    ItemView item = getRow().item();
    String text =
        switch (value) {
          case "current" -> item.current();
          case "restored" -> item.restored();
          default -> item.merged();
        };
    return text == null ? "" : UndoValueServlet.address(Addresses.text(id), item.position(), value);
  }

  /** The undo's id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the undo's id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }

  /** The record's position in the address. */
  public @Nullable String getPosition() {
    return position;
  }

  /** Takes the record's position. */
  public void setPosition(@Nullable String position) {
    this.position = position;
  }
}
