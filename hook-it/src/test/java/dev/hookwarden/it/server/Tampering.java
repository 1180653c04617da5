package dev.hookwarden.it.server;

import java.util.List;

/** What only the owner of the database can do, and only after taking the guards away. */
final class Tampering {
  private static final List<String> GUARDED =
      List.of("audit_entry", "audit_leaf", "audit_node", "audit_checkpoint", "ledger_entry");

  private Tampering() {}

  /** Changes rows that are only ever inserted, and puts the guards back. */
  static void by(String statement, Object... arguments) {
    GUARDED.forEach(table -> Store.change("drop trigger " + table + "_guard"));
    try {
      Store.change(statement, arguments);
    } finally {
      GUARDED.forEach(Tampering::guard);
    }
  }

  private static void guard(String table) {
    String refusal = table.equals("ledger_entry") ? "AppendOnlyUntilArchived" : "AppendOnly";
    Store.change(
        "create trigger %s_guard before update, delete on %s for each row call '%s'"
            .formatted(table, table, "dev.hookwarden.h2." + refusal));
  }
}
