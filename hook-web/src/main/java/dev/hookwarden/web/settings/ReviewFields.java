package dev.hookwarden.web.settings;

import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.web.layout.Amounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The part of the settings that says how versions are reviewed. */
final class ReviewFields {
  private static final String CLAIM = "review.claimMinutes";
  private static final String ALARMS = "review.alarmsPerHour";
  private static final String HELD = "review.heldActionsPerHour";
  private static final String AUTOMATIC = "review.automaticApproval";
  private static final String SUSPEND = "review.suspendAt.";

  private final Map<String, Field> numbers = new LinkedHashMap<>();
  private final Map<String, Choosable> choices = new LinkedHashMap<>();

  private ReviewFields() {
    add(
        CLAIM,
        "Minutes that a version stays claimed",
        "a whole number of minutes",
        1,
        ReviewPolicy.MOST_CLAIM_MINUTES);
    add(
        ALARMS,
        "Alarming runs within an hour that suspend",
        Amounts.example(Limit.Unit.COUNT),
        1,
        ReviewPolicy.MOST_ALARMS);
    add(
        HELD,
        "Held actions within an hour that are no flood",
        Amounts.example(Limit.Unit.COUNT),
        0,
        ReviewPolicy.MOST_HELD_ACTIONS);
    choices.put(
        AUTOMATIC,
        new Choosable(
            AUTOMATIC, "Versions without a finding", "a person approves", "approved at once"));
    for (String severity : ReviewPolicy.SEVERITIES) {
      choices.put(
          SUSPEND + severity,
          new Choosable(
              SUSPEND + severity, "New " + severity + " findings", "keep running", "suspend"));
    }
  }

  /** Fields that show a policy. */
  static ReviewFields of(ReviewPolicy policy) {
    ReviewFields fields = new ReviewFields();
    numbersOf(policy).forEach((name, value) -> fields.numbers.get(name).show(value));
    fields.choices.forEach((name, choice) -> choice.choose(isChosen(policy, name)));
    return fields;
  }

  /**
   * Fields as somebody filled them in.
   *
   * @param typed answers what was typed into a field
   */
  static ReviewFields typed(UnaryOperator<String> typed) {
    ReviewFields fields = new ReviewFields();
    fields.numbers.forEach((name, field) -> field.type(typed.apply(name)));
    fields.choices.forEach((name, choice) -> choice.choose(typed.apply(name).equals("yes")));
    return fields;
  }

  private void add(String name, String label, String example, long least, long most) {
    numbers.put(
        name,
        new Field(
            name,
            new Field.Kind(
                label, example, String::valueOf, text -> Amounts.read(Limit.Unit.COUNT, text)),
            least,
            most));
  }

  private static Map<String, Long> numbersOf(ReviewPolicy policy) {
    return Map.of(
        CLAIM, policy.claimMinutes(),
        ALARMS, policy.alarmsPerHour(),
        HELD, policy.heldActionsPerHour());
  }

  private static boolean isChosen(ReviewPolicy policy, String name) {
    return name.equals(AUTOMATIC)
        ? policy.automaticApproval()
        : policy.suspendAt().contains(name.substring(SUSPEND.length()));
  }

  /** The fields that take a number, by their names. */
  Map<String, Field> numbers() {
    return numbers;
  }

  /** The fields that take one of two words. */
  List<Choosable> choices() {
    return List.copyOf(choices.values());
  }

  /** What was typed, as a policy to be. */
  ReviewPolicy policy() {
    Set<String> suspendAt =
        ReviewPolicy.SEVERITIES.stream()
            .filter(severity -> choices.get(SUSPEND + severity).isChosen())
            .collect(Collectors.toSet());
    return new ReviewPolicy(
        choices.get(AUTOMATIC).isChosen(),
        numbers.get(CLAIM).value(),
        suspendAt,
        numbers.get(ALARMS).value(),
        numbers.get(HELD).value());
  }

  /** Where what was typed differs from a policy. */
  List<SettingsForm.Divergence> divergences(ReviewPolicy present) {
    ReviewFields saved = of(present);
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
    choices.values().stream()
        .filter(choice -> choice.isChosen() != saved.choices.get(choice.getName()).isChosen())
        .map(
            choice ->
                new SettingsForm.Divergence(
                    choice.getLabel(), choice.words(), saved.choices.get(choice.getName()).words()))
        .forEach(found::add);
    return found;
  }
}
