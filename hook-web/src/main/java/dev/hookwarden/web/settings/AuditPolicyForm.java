package dev.hookwarden.web.settings;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.HookwardenException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the audit log keeps, as it is typed: a word for payloads, and one path in each line. */
final class AuditPolicyForm {
  private static final String FIELD = "redact";

  private final Optional<Payload> payload;
  private final String text;
  private final List<Line> lines;
  private final List<String> errors = new ArrayList<>();

  private AuditPolicyForm(Optional<Payload> payload, String text) {
    List<String> typed = text.lines().toList();
    this.payload = payload;
    this.text = text;
    this.lines =
        IntStream.range(0, typed.size())
            .mapToObj(i -> new Line(i + 1, typed.get(i).strip()))
            .filter(line -> !line.path().isEmpty())
            .toList();
  }

  /** A path and the line that it stands in, from 1. */
  private record Line(int number, String path) {}

  /**
   * A choice of how much is kept of payloads.
   *
   * @param name the name under which the form sends it
   * @param words what it is
   * @param chosen whether it is the one
   */
  public record Choice(String name, String words, boolean chosen) {}

  /** A form that shows a policy. */
  static AuditPolicyForm of(AuditPolicyView present) {
    return new AuditPolicyForm(Optional.of(present.payload()), String.join("\n", present.redact()));
  }

  /** A form as somebody filled it in. */
  static AuditPolicyForm typed(String payload, String text) {
    return new AuditPolicyForm(Payload.named(payload), text);
  }

  /** How much is to be kept of payloads; empty if nothing possible was chosen. */
  Optional<Payload> payload() {
    return payload;
  }

  /** The paths, without empty lines. */
  List<String> paths() {
    return lines.stream().map(Line::path).toList();
  }

  /** What is typed. */
  String text() {
    return text;
  }

  /** What is wrong with the paths, each with its line. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** The choices for payloads. */
  List<Choice> choices() {
    return Arrays.stream(Payload.values())
        .map(each -> new Choice(each.wireName(), words(each), payload.equals(Optional.of(each))))
        .toList();
  }

  /** Takes what is wrong with the paths; leaves what is not about them. */
  void refuse(HookwardenException failure) {
    if (failure.members().get("fields") instanceof List<?> fields) {
      for (Object each : fields) {
        Map<?, ?> error = (Map<?, ?>) each;
        refuse(String.valueOf(error.get("field")), String.valueOf(error.get("detail")));
      }
    }
  }

  private void refuse(String field, String detail) {
    IntStream.range(0, lines.size())
        .filter(i -> field.equals(FIELD + "[" + i + "]"))
        .mapToObj(i -> "Line %d: %s.".formatted(lines.get(i).number(), detail))
        .forEach(errors::add);
    if (field.equals(FIELD)) {
      errors.add("Only %s.".formatted(detail));
    }
  }

  /** Where what was typed differs from a policy. */
  List<SettingsForm.Divergence> divergences(AuditPolicyView present) {
    List<SettingsForm.Divergence> found = new ArrayList<>();
    if (!payload.equals(Optional.of(present.payload()))) {
      found.add(
          new SettingsForm.Divergence(
              "Payloads",
              payload.map(AuditPolicyForm::words).orElse(""),
              words(present.payload())));
    }
    if (!paths().equals(present.redact())) {
      found.add(
          new SettingsForm.Divergence(
              "Redacted paths", inWords(paths()), inWords(present.redact())));
    }
    return found;
  }

  private static String inWords(List<String> paths) {
    return paths.isEmpty() ? "none" : paths.stream().collect(Collectors.joining(", "));
  }

  private static String words(Payload payload) {
    return switch (payload) {
      case NONE -> "nothing of them";
      case HASH -> "their hashes";
      case FULL -> "all of them";
    };
  }
}
