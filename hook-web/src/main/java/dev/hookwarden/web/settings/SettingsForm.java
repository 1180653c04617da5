package dev.hookwarden.web.settings;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.web.layout.Amounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields of the settings, by the names that the interface gives them too. */
final class SettingsForm {
  private static final String RETENTION = "retentionDays";
  private static final String LEDGER = "ledgerDays";
  private static final String CONFIRM = "confirmUndoAbove";

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<LimitRow> rows = new ArrayList<>();
  private final ReviewFields review;
  private final ActionFields actions;

  private SettingsForm(SettingsView present, ReviewFields review, ActionFields actions) {
    this.review = review;
    this.actions = actions;
    for (Limit limit : Limit.values()) {
      List<Field> cells = new ArrayList<>();
      for (TriggerKind kind : TriggerKind.values()) {
        cells.add(add(limitField(kind, limit, present.ceilings().of(kind, limit))));
      }
      rows.add(new LimitRow(Amounts.label(limit), cells));
    }
    add(
        numberField(
            RETENTION,
            "Days that runs are kept",
            SettingsView.LEAST_RETENTION_DAYS,
            SettingsView.MOST_RETENTION_DAYS));
    add(
        numberField(
            LEDGER,
            "Days until a change is archived",
            HistoryRules.LEAST_LEDGER_DAYS,
            HistoryRules.MOST_LEDGER_DAYS));
    add(numberField(CONFIRM, "Changes that one person may undo alone", 0, HistoryRules.MOST_ALONE));
    fields.putAll(review.numbers());
    fields.putAll(actions.numbers());
  }

  /** A form that shows settings. */
  static SettingsForm of(SettingsView present) {
    SettingsForm form =
        new SettingsForm(
            present, ReviewFields.of(present.review()), ActionFields.of(present.actions()));
    form.values(present).forEach((name, value) -> form.fields.get(name).show(value));
    return form;
  }

  /**
   * A form as somebody filled it in.
   *
   * @param typed answers what was typed into a field
   */
  static SettingsForm typed(SettingsView present, UnaryOperator<String> typed) {
    SettingsForm form =
        new SettingsForm(present, ReviewFields.typed(typed), ActionFields.typed(typed));
    form.fields.values().forEach(field -> field.type(typed.apply(field.getName())));
    return form;
  }

  private static Field limitField(TriggerKind kind, Limit limit, long most) {
    return new Field(
        "limits.%s.%s".formatted(kind.wireName(), limit.memberName()),
        new Field.Kind(
            Amounts.label(limit) + ", " + kind.wireName(),
            Amounts.example(limit.unit()),
            value -> Amounts.words(limit.unit(), value),
            text -> Amounts.read(limit.unit(), text)),
        limit.least(),
        most);
  }

  private static Field numberField(String name, String label, long least, long most) {
    return new Field(
        name,
        new Field.Kind(
            label, "a whole number", String::valueOf, text -> Amounts.read(Limit.Unit.COUNT, text)),
        least,
        most);
  }

  private Field add(Field field) {
    fields.put(field.getName(), field);
    return field;
  }

  /** Whether a field could not be read. */
  boolean isWrong() {
    return fields.values().stream().anyMatch(Field::isWrong);
  }

  /** Marks a field whose value is not possible. */
  void refuse(String name) {
    Field field = fields.get(name);
    if (field != null) {
      field.refuse();
    }
  }

  /** What was typed, as settings to be. */
  NewSettings settings() {
    Map<TriggerKind, Map<Limit, Long>> limits = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      Map<Limit, Long> values = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        values.put(
            limit,
            fields.get("limits.%s.%s".formatted(kind.wireName(), limit.memberName())).value());
      }
      limits.put(kind, values);
    }
    return new NewSettings(
        limits,
        retention().value(),
        new HistoryRules(fields.get(LEDGER).value(), fields.get(CONFIRM).value()),
        review.policy(),
        actions.policy());
  }

  /** Where what was typed differs from what is present. */
  List<Divergence> divergences(SettingsView present) {
    List<Divergence> found = new ArrayList<>();
    values(present)
        .forEach(
            (name, value) -> {
              Field field = fields.get(name);
              if (field.value() != value) {
                found.add(new Divergence(field.getLabel(), field.getText(), field.words(value)));
              }
            });
    found.addAll(review.divergences(present.review()));
    found.addAll(actions.divergences(present.actions()));
    return found;
  }

  private Map<String, Long> values(SettingsView view) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (Limit limit : Limit.values()) {
      for (TriggerKind kind : TriggerKind.values()) {
        values.put(
            "limits.%s.%s".formatted(kind.wireName(), limit.memberName()),
            view.limits().of(kind, limit));
      }
    }
    values.put(RETENTION, (long) view.retentionDays());
    values.put(LEDGER, view.history().ledgerDays());
    values.put(CONFIRM, view.history().confirmUndoAbove());
    return values;
  }

  /** One row for each limit, with a field for each trigger. */
  List<LimitRow> rows() {
    return List.copyOf(rows);
  }

  /** The field of the retention. */
  Field retention() {
    return fields.get(RETENTION);
  }

  /** The fields of the history. */
  List<Field> history() {
    return List.of(fields.get(LEDGER), fields.get(CONFIRM));
  }

  /** The fields about reviews that take a number. */
  List<Field> reviewNumbers() {
    return List.copyOf(review.numbers().values());
  }

  /** The fields about reviews that take one of two words. */
  List<Choosable> reviewChoices() {
    return review.choices();
  }

  /** The fields about actions that take a number. */
  List<Field> actionNumbers() {
    return List.copyOf(actions.numbers().values());
  }

  /** The fields about actions that take one of two words. */
  List<Choosable> actionChoices() {
    return actions.choices();
  }

  /**
   * One limit.
   *
   * @param label the limit
   * @param fields its value for each trigger
   */
  public record LimitRow(String label, List<Field> fields) {
    /** Copies. */
    public LimitRow {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field that somebody else has set meanwhile.
   *
   * @param label the field
   * @param typed what was typed here
   * @param saved what is saved now
   */
  public record Divergence(String label, String typed, String saved) {}
}
