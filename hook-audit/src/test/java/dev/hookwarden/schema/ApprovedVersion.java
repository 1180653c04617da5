package dev.hookwarden.schema;

import dev.hookwarden.platform.Sha256;
import java.util.List;

/** A version that was approved before approvals were of code, row by row. */
final class ApprovedVersion {
  private static final String CODE = "// ä €";
  private static final String ID = "'00000000-0000-7000-8000-000000000001'";

  static final String CODE_HASH = Sha256.of(CODE);
  static final List<String> STATEMENTS =
      List.of(
          "insert into workspace values (" + ID + ", 'main', current_timestamp)",
          "insert into hook (id, workspace, name, latest_version, created_at, lock_version)"
              + " values (%1$s, %1$s, 'greet', 1, current_timestamp, 0)".formatted(ID),
          "insert into hook_version (id, hook, number, hash, language, source, compiled, manifest,"
              + " api_version, diagnostics, state, submitted_by, submitted_at, approval,"
              + " lock_version) values (%1$s, %1$s, 1, 'h', 'TYPESCRIPT', 's', '%2$s', '{}', 1, '[]',"
                  .formatted(ID, CODE)
              + " 'APPROVED', 'x', current_timestamp, %s, 0)".formatted(ID),
          "insert into approval (id, workspace, version, hook, number, hash, rule_set, kind,"
              + " approved_by, approver, reason, capabilities, limits, approved_at, lock_version)"
              + " values (%1$s, %1$s, %1$s, 'greet', 1, 'h', '', 'REVIEWED', %1$s, 'x', 'y', '[]',"
                  .formatted(ID)
              + " '{}', current_timestamp, 0)");

  private ApprovedVersion() {}
}
