package dev.hookwarden.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who handed versions in, for other features. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Authorship {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public Authorship() {}

  /**
   * An author.
   *
   * @param id the account's or the key's id; {@code null} if it is not known
   * @param name what people call them
   * @param resubmitter the id of who handed the version in again last; {@code null} if nobody did
   */
  public record Author(@Nullable UUID id, String name, @Nullable UUID resubmitter) {}

  /** Who handed a version in; empty if there is no such version. */
  public Optional<Author> of(VersionKey version) {
    return entities
        .createQuery(
            "select v.author, v.submittedBy, v.resubmittedBy from HookVersion v"
                + " where v.hook.workspace = :workspace and v.hook.name = :hook"
                + " and v.number = :number",
            Object[].class)
        .setParameter("workspace", version.workspace())
        .setParameter("hook", version.hook())
        .setParameter("number", version.number())
        .getResultStream()
        .findFirst()
        .map(row -> new Author((UUID) row[0], (String) row[1], (UUID) row[2]));
  }
}
