package dev.hookwarden.web.settings;

import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.web.layout.Amounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The part of the settings that says what holds for actions. */
final class ActionFields {
  private static final String ANSWER = "actions.answerDays";
  private static final String DIGEST = "actions.digestMinutes";
  private static final String RECIPIENT = "actions.perRecipient";
  private static final String KIND = "actions.perRecipientAndKind";
  private static final String HOOK = "actions.perHook";
  private static final String WORKSPACE = "actions.perWorkspace";
  private static final String OVER = "actions.overRate";

  private final Map<String, Field> numbers = new LinkedHashMap<>();
  private final Choosable over =
      new Choosable(
          OVER, "Allowed messages over a rate", "collected into a digest", "not sent at all");

  private ActionFields() {
    add(ANSWER, "Days until no answer is a no", 1, ActionPolicy.MOST_ANSWER_DAYS);
    add(
        DIGEST,
        "Minutes between digests",
        ActionPolicy.LEAST_DIGEST_MINUTES,
        ActionPolicy.MOST_DIGEST_MINUTES);
    add(RECIPIENT, "Actions an hour to one person", 1, ActionPolicy.Rates.MOST);
    add(KIND, "Of one kind to one person", 1, ActionPolicy.Rates.MOST);
    add(HOOK, "Actions an hour by one hook", 1, ActionPolicy.Rates.MOST);
    add(WORKSPACE, "Actions an hour in all", 1, ActionPolicy.Rates.MOST);
  }

  /** Fields that show a policy. */
  static ActionFields of(ActionPolicy policy) {
    ActionFields fields = new ActionFields();
    numbersOf(policy).forEach((name, value) -> fields.numbers.get(name).show(value));
    fields.over.choose(policy.overRate() == ActionPolicy.OverRate.DROP);
    return fields;
  }

  /**
   * Fields as somebody filled them in.
   *
   * @param typed answers what was typed into a field
   */
  static ActionFields typed(UnaryOperator<String> typed) {
    ActionFields fields = new ActionFields();
    fields.numbers.forEach((name, field) -> field.type(typed.apply(name)));
    fields.over.choose(typed.apply(OVER).equals("yes"));
    return fields;
  }

  private void add(String name, String label, long least, long most) {
    numbers.put(
        name,
        new Field(
            name,
            new Field.Kind(
                label,
                Amounts.example(Limit.Unit.COUNT),
                String::valueOf,
                text -> Amounts.read(Limit.Unit.COUNT, text)),
            least,
            most));
  }

  private static Map<String, Long> numbersOf(ActionPolicy policy) {
    return Map.of(
        ANSWER, policy.answerDays(),
        DIGEST, policy.digestMinutes(),
        RECIPIENT, policy.rates().perRecipient(),
        KIND, policy.rates().perRecipientAndKind(),
        HOOK, policy.rates().perHook(),
        WORKSPACE, policy.rates().perWorkspace());
  }

  /** The fields that take a number, by their names. */
  Map<String, Field> numbers() {
    return numbers;
  }

  /** The fields that take one of two words. */
  List<Choosable> choices() {
    return List.of(over);
  }

  /** What was typed, as a policy to be. */
  ActionPolicy policy() {
    return new ActionPolicy(
        numbers.get(ANSWER).value(),
        over.isChosen() ? ActionPolicy.OverRate.DROP : ActionPolicy.OverRate.DIGEST,
        numbers.get(DIGEST).value(),
        new ActionPolicy.Rates(
            numbers.get(RECIPIENT).value(),
            numbers.get(KIND).value(),
            numbers.get(HOOK).value(),
            numbers.get(WORKSPACE).value()));
  }

  /** Where what was typed differs from a policy. */
  List<SettingsForm.Divergence> divergences(ActionPolicy present) {
    ActionFields saved = of(present);
    List<SettingsForm.Divergence> found =
        numbers.values().stream()
            .filter(field -> field.value() != saved.numbers.get(field.getName()).value())
            .map(
                field ->
                    new SettingsForm.Divergence(
                        field.getLabel(),
                        field.getText(),
                        saved.numbers.get(field.getName()).getText()))
            .collect(Collectors.toList());
    if (over.isChosen() != saved.over.isChosen()) {
      found.add(new SettingsForm.Divergence(over.getLabel(), over.words(), saved.over.words()));
    }
    return found;
  }
}
