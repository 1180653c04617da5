package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.delivery.boundary.Mandates;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Tells people why they are told what they did not allow. */
@Dependent
public class NoticeReasons implements Mandates {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public Optional<String> reasonFor(UUID workspace, String hook, String purpose) {
    return entities
        .createQuery(
            "select n from MandatoryNotice n where n.workspace = :workspace"
                + " and n.matter.hook = :hook and n.matter.kind = :kind"
                + " and n.matter.purpose = :purpose and n.live = true",
            MandatoryNotice.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", hook)
        .setParameter("kind", ActionKind.NOTIFY)
        .setParameter("purpose", purpose)
        .getResultStream()
        .findFirst()
        .map(notice -> notice.view().reason());
  }
}
