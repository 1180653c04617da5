package dev.hookwarden.scan.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleText;
import dev.hookwarden.scan.entity.StoredRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds rules: the built-in ones, and those of a workspace in the database. */
@ApplicationScoped
public class RuleShelf {
  /** The most rules of a workspace's own. */
  public static final int MAX_OWN = 100;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** All rules that hold for a workspace now. */
  public RuleSet ruleSet(UUID workspace) {
    List<Rule> own = own(workspace).stream().map(RuleShelf::view).toList();
    return own.isEmpty()
        ? Catalogue.builtIn()
        : RuleSet.of(Stream.concat(Catalogue.builtIn().all().stream(), own.stream()).toList());
  }

  /** The workspace's own rules. */
  public List<StoredRule> own(UUID workspace) {
    return entities
        .createQuery(
            "select r from StoredRule r where r.workspace = :workspace order by r.name",
            StoredRule.class)
        .setParameter("workspace", workspace)
        .setMaxResults(MAX_OWN)
        .getResultList();
  }

  /** One of the workspace's own rules; empty if there is none of that name. */
  public Optional<StoredRule> find(UUID workspace, String name) {
    return entities
        .createQuery(
            "select r from StoredRule r where r.workspace = :workspace and r.name = :name",
            StoredRule.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** A stored rule as others see it. */
  public static Rule view(StoredRule stored) {
    return stored.rule(RuleShelf::read);
  }

  private static RuleText read(String content) {
    try {
      return RuleJson.read(Json.parseStored(content), (field, detail) -> {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored rule is not readable", e);
    }
  }
}
