package dev.hookwarden.library.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the stored code of a version is what its source compiles to. */
@Dependent
public class CodeCheck {
  private final AuditLog auditLog;
  private final Transactions transactions;

  /** Creates the bean. */
  @Inject
  public CodeCheck(AuditLog auditLog, Transactions transactions) {
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /**
   * Refuses a version whose code is another one, and notes it in the audit log in a transaction of
   * its own.
   *
   * @param by who wanted something with the version
   * @param code what its source compiles to now; {@code null} if it does not compile
   * @throws HookwardenException with {@link Problem#CODE_DIFFERS}
   */
  public void require(Actor by, VersionSubject version, @Nullable String code) {
    if (version.compiled().equals(code)) {
      return;
    }
    String found = code == null ? "" : Sha256.of(code);
    transactions.inNew(
        () -> {
          auditLog.record(
              by,
              "version.code-differs",
              version.key().subject(),
              Json.write(
                  Map.of("hash", version.hash(), "stored", version.codeHash(), "compiled", found)));
          return found;
        });
    throw new HookwardenException(
        Problem.CODE_DIFFERS,
        code == null
            ? "the source did not compile when it was compiled again"
            : "the stored code has the SHA-256 %s, the source now compiles to %s"
                .formatted(version.codeHash(), found));
  }
}
