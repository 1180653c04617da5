package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.NewNotice;
import dev.hookwarden.consent.boundary.NoticeView;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds mandatory notices. */
@Dependent
public class NoticeShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public NoticeShelf() {}

  /** Notices of a workspace, newest first. */
  public List<NoticeView> page(UUID workspace, boolean standing, UUID before, int limit) {
    return entities
        .createQuery(
            "select n from MandatoryNotice n where n.workspace = :workspace and n.id < :before"
                + (standing ? " and n.live = true" : "")
                + " order by n.id desc",
            MandatoryNotice.class)
        .setParameter("workspace", workspace)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(MandatoryNotice::view)
        .toList();
  }

  /**
   * Refuses what there is already. Of two at the same moment, the database refuses one.
   *
   * @throws HookwardenException with {@link Problem#CONFLICT}
   */
  public void requireNone(UUID workspace, NewNotice wanted) {
    boolean there =
        !entities
            .createQuery(
                "select n.id from MandatoryNotice n where n.workspace = :workspace"
                    + " and n.matter.hook = :hook and n.matter.kind = :kind"
                    + " and n.matter.purpose = :purpose and n.live = true",
                UUID.class)
            .setParameter("workspace", workspace)
            .setParameter("hook", wanted.hook())
            .setParameter("kind", wanted.kind())
            .setParameter("purpose", wanted.purpose())
            .getResultList()
            .isEmpty();
    if (there) {
      throw new HookwardenException(Problem.CONFLICT, "that is mandatory already");
    }
  }

  /** Keeps a notice. */
  public void add(MandatoryNotice notice) {
    entities.persist(notice);
  }

  /**
   * A notice of a workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public MandatoryNotice require(UUID workspace, UUID id) {
    MandatoryNotice notice = entities.find(MandatoryNotice.class, id);
    if (notice == null || !notice.workspace().equals(workspace)) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no mandatory notice " + id);
    }
    return notice;
  }
}
