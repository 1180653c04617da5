package dev.hookwarden.undo.control;

import dev.hookwarden.ledger.boundary.LedgerLookup;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.UndoScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Refuses to take a record back to a state that the ledger does not know any more, or never did.
 */
@Dependent
public class Beginning {
  private final LedgerLookup ledger;

  /** Creates the bean. */
  @Inject
  public Beginning(LedgerLookup ledger) {
    this.ledger = ledger;
  }

  /**
   * Checks that the ledger reaches back to where a scope begins.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the record has no such change;
   *     with {@link Problem#INVALID_REQUEST} if what came after is archived
   */
  void require(UUID workspace, UndoScope scope) {
    switch (scope) {
      case UndoScope.Record by when by.entry() > 0 -> requireEntry(workspace, by);
      case UndoScope.Record by -> requireWhole(workspace, by.collection(), by.key());
      case UndoScope.Moment by -> {
        if (ledger.archivedUntil(workspace).filter(by.moment()::isBefore).isPresent()) {
          requireWhole(workspace, by.collection(), by.key());
        }
      }
      case UndoScope.Run _,
          UndoScope.Tree _,
          UndoScope.Version _,
          UndoScope.Window _,
          UndoScope.Undo _ -> {
        // What is archived is not undone; the plan shows what is.
      }
    }
  }

  private void requireEntry(UUID workspace, UndoScope.Record scope) {
    List<LedgerView> found = ledger.entries(workspace, List.of(scope.entry()));
    if (found.stream()
        .map(LedgerView::change)
        .noneMatch(
            change ->
                change.collection().equals(scope.collection())
                    && change.key().equals(scope.key()))) {
      throw new HookwardenException(Problem.NOT_FOUND, "the record has no change " + scope.entry());
    }
  }

  private void requireWhole(UUID workspace, String collection, String key) {
    if (!ledger.isWhole(workspace, collection, key)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "the record's history of that time is archived; choose a later moment");
    }
  }
}
