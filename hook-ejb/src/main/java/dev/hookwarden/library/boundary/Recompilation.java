package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.CodeCheck;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.run.boundary.FreshAnalysts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Compiles stored versions again. Its callers have checked the actor's permission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recompilation {
  @Inject private Shelf shelf;
  @Inject private CodeCheck check;
  @Inject private FreshAnalysts analysts;

  /**
   * Compiles the source of a version in an analyst that has seen no other. Blocks until it is done;
   * sources that run as they are take no time.
   *
   * @param by who wants to know, of their own workspace
   * @return the SHA-256 of the code, which is the stored one
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#CODE_DIFFERS}
   *     if it is not, which is in the audit log then; with {@link Problem#WORKERS_BUSY} or {@link
   *     Problem#JAIL_UNAVAILABLE}
   */
  public String confirm(Actor by, String hook, int number) {
    VersionSubject version = Shelf.subject(shelf.version(by.workspace(), hook, number));
    Language language = version.view().identity().language();
    check.require(
        by,
        version,
        language == Language.TYPESCRIPT
            ? analysts.check(by.workspace(), language, version.source()).code()
            : version.source());
    return version.codeHash();
  }
}
