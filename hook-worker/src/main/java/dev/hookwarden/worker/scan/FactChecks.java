package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what a version asks for with what its source does with the host API. */
final class FactChecks {
  private static final Map<String, Capability.Kind> KINDS =
      Map.ofEntries(
          Map.entry("records.get", Capability.Kind.RECORDS_READ),
          Map.entry("records.find", Capability.Kind.RECORDS_READ),
          Map.entry("records.put", Capability.Kind.RECORDS_WRITE),
          Map.entry("records.patch", Capability.Kind.RECORDS_WRITE),
          Map.entry("records.delete", Capability.Kind.RECORDS_WRITE),
          Map.entry("notify", Capability.Kind.NOTIFY),
          Map.entry("email", Capability.Kind.EMAIL),
          Map.entry("call", Capability.Kind.CALL),
          Map.entry("emit", Capability.Kind.EMIT));
  private static final Set<Capability.Kind> UNTARGETED =
      Set.of(Capability.Kind.NOTIFY, Capability.Kind.EMAIL);
  private static final Set<Capability.Kind> ACTIONS =
      Set.of(
          Capability.Kind.NOTIFY,
          Capability.Kind.EMAIL,
          Capability.Kind.CALL,
          Capability.Kind.EMIT);

  private final View view;
  private final ScanFacts facts;

  /**
   * A use of the host API.
   *
   * @param target the collection, destination or stream; empty if it is not known
   */
  private record Use(int node, Capability.Kind kind, Optional<String> target) {
    boolean mayNeed(Capability capability) {
      Capability.Kind wanted = capability.kind();
      boolean fits =
          kind == wanted
              || (kind == Capability.Kind.RECORDS_READ && wanted == Capability.Kind.RECORDS_WRITE);
      return fits && target.map(capability.target()::equals).orElse(true);
    }
  }

  FactChecks(View view, ScanFacts facts) {
    this.view = view;
    this.facts = facts;
  }

  /**
   * Applies a check.
   *
   * @throws RuleException if there is none of the name
   */
  void apply(String check, String rule, Matches matches) throws RuleException {
    switch (check.strip()) {
      case "isolation-version" -> {
        if (facts.isolation() == Isolation.VERSION) {
          matches.add(rule, 0, 0);
        }
      }
      case "unused-capability" -> {
        if (facts.capabilities().stream().anyMatch(this::isUnused)) {
          matches.add(rule, 0, 0);
        }
      }
      case "undeclared-write" ->
          report(rule, matches, use -> isUndeclared(use) && isWrite(use.kind()));
      case "undeclared-use" ->
          report(rule, matches, use -> isUndeclared(use) && !isWrite(use.kind()));
      case "action-before-event" ->
          report(rule, matches, use -> runsBeforeOnly() && ACTIONS.contains(use.kind()));
      default -> throw new RuleException("there is no check '%s'".formatted(check.strip()));
    }
  }

  private void report(String rule, Matches matches, Predicate<Use> wanted) {
    uses().stream()
        .filter(wanted)
        .forEach(
            use ->
                matches.add(rule, view.syntax().start(use.node()), view.syntax().end(use.node())));
  }

  private static boolean isWrite(Capability.Kind kind) {
    return kind == Capability.Kind.RECORDS_WRITE;
  }

  private boolean runsBeforeOnly() {
    return facts.triggers().equals(Set.of(TriggerKind.BEFORE));
  }

  private boolean isUndeclared(Use use) {
    return (use.target().isPresent() || UNTARGETED.contains(use.kind()))
        && facts.capabilities().stream().noneMatch(use::mayNeed);
  }

  private boolean isUnused(Capability capability) {
    List<Use> uses = uses();
    boolean writes = capability.kind() == Capability.Kind.RECORDS_WRITE;
    return !isHandedOn()
        && uses.stream()
            .noneMatch(use -> use.mayNeed(capability) && !(writes && !isWrite(use.kind())));
  }

  /** Whether the API is given to somebody whose use of it can't be followed. */
  private boolean isHandedOn() {
    Syntax syntax = view.syntax();
    for (int node = 0; node < syntax.size(); node++) {
      boolean isMember =
          syntax.is(
                  syntax.parent(node), "member_expression", "attribute", "call_expression", "call")
              || syntax.is(node, "shorthand_property_identifier_pattern");
      boolean isDeclaration =
          syntax.is(
              syntax.parent(node),
              "formal_parameters",
              "required_parameter",
              "optional_parameter",
              "parameters",
              "typed_parameter",
              "variable_declarator",
              "assignment",
              "pair_pattern");
      if (view.names().isApi(node) && !isMember && !isDeclaration) {
        return true;
      }
    }
    return false;
  }

  private List<Use> uses() {
    Syntax syntax = view.syntax();
    List<Use> uses = new ArrayList<>();
    for (int node = 0; node < syntax.size(); node++) {
      if (syntax.is(node, "call_expression", "call")) {
        String path = view.names().apiPath(syntax.child(node, "function"));
        Capability.Kind kind = KINDS.get(path);
        if (kind != null) {
          uses.add(new Use(node, kind, target(node, kind)));
        }
      }
    }
    return uses;
  }

  private Optional<String> target(int call, Capability.Kind kind) {
    int first = view.syntax().named(view.syntax().child(call, "arguments"), 0);
    return UNTARGETED.contains(kind) ? Optional.of("") : view.values().of(first);
  }
}
