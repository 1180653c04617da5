package dev.hookwarden.web.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.Rules;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule; administrators write those of the workspace's own here. What was typed stays when it is
 * refused.
 */
@Named
@RequestScoped
public class RulePage {
  private static final String STARTER =
      """
      {
        "title": "",
        "severity": "medium",
        "family": "our-house",
        "languages": ["javascript", "typescript"],
        "explanation": "",
        "advice": "",
        "references": [],
        "query": "(call_expression function: (identifier) @match (#eq? @match \"never\"))",
        "samples": {
          "matches": "export default () => never();",
          "passes": "export default () => 1;"
        }
      }
      """;

  @Inject private Rules rules;
  @Inject private Visitor visitor;
  @Inject private Departure departure;

  private @Nullable String id;
  private @Nullable Rule rule;
  private String name = "";
  private String content = "";
  private long revision;

  /** Reads the rule, or begins a new one. */
  public void load() {
    String wanted = Addresses.text(id);
    if (wanted.isEmpty()) {
      name = Rule.OWN_PREFIX;
      content = STARTER;
      return;
    }
    rule = rules.rule(wanted);
    name = rule.id();
    content = rule.text().json().toPrettyString();
    revision = rule.revision();
  }

  /** Tries and saves what is written. */
  public void save() {
    try {
      Rule saved = rules.put(name, Json.parse(content), revision);
      departure.to("/rule.xhtml?id=" + saved.id());
    } catch (JsonProcessingException e) {
      Notices.failureAt("rule:content", "It is not JSON: " + e.getOriginalMessage());
    } catch (HookwardenException e) {
      refuse(e);
    }
  }

  /** Removes the rule. */
  public void remove() {
    try {
      rules.remove(name, revision);
      departure.to("/rules.xhtml");
    } catch (HookwardenException e) {
      refuse(e);
    }
  }

  private void refuse(HookwardenException failure) {
    boolean isOfName =
        failure.problem() == Problem.INVALID_REQUEST && failure.detail().startsWith("id:");
    Notices.failureAt(isOfName ? "rule:name" : "rule:content", Notices.sentence(failure.detail()));
  }

  /** Whether the visitor may write here. */
  public boolean isWritable() {
    return visitor.may("rules:manage") && (rule == null || rule.own());
  }

  /**
   * Whether it can be removed; taken for so while a form is read, when no revision is known yet.
   */
  public boolean isRemovable() {
    return revision > 0
        || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  /** The rule; {@code null} for a new one. */
  public @Nullable Rule getRule() {
    return rule;
  }

  /** What it looks for. */
  public List<ExpressionRow> getExpressions() {
    return rule == null ? List.of() : ExpressionRow.of(rule.text());
  }

  /** The id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the id in the address. */
  public void setId(@Nullable String id) {
    this.id = id;
  }

  /** The id in the form. */
  public String getName() {
    return name;
  }

  /** Takes the id in the form. */
  public void setName(@Nullable String name) {
    this.name = Addresses.text(name).strip();
  }

  /** What is written. */
  public String getContent() {
    return content;
  }

  /** Takes what is written. */
  public void setContent(@Nullable String content) {
    this.content = Addresses.text(content);
  }

  /** The revision that the form is about; 0 for a new rule. */
  public long getRevision() {
    return revision;
  }

  /** Takes the revision that the form is about. */
  public void setRevision(long revision) {
    this.revision = revision;
  }
}
