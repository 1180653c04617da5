package dev.hookwarden.web.hook;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an author finds in the editor instead of an empty field.
 *
 * @param language the language's name
 * @param trigger the trigger's name
 * @param source a hook that does something
 * @param manifest what it needs
 */
public record Starters(String language, String trigger, String source, String manifest) {
  /** From these the editor knows what to offer. */
  private static final String TYPE_COMMENT =
      """
      /**
       * @param {import("hookwarden").HookEvent} event
       * @param {import("hookwarden").HookApi} api
       */
      """;

  private static final String TYPES = "import type { HookApi, HookEvent } from \"hookwarden\";\n\n";

  private static final String BEFORE_JS =
      """
      %sexport default function (event, api) {
        if (!event.data.id) {
          api.reject("an order needs an id");
        }
        return { ...event.data, checked: true };
      }
      """;
  private static final String AFTER_JS =
      """
      %sexport default function (event, api) {
        const before = api.records.get("orders", event.data.id);
        api.records.put("orders", event.data.id, { ...before, ...event.data });
      }
      """;
  private static final String INVOKE_JS =
      """
      %sexport default function (event, api) {
        const orders = api.records.find("orders", { limit: 100 });
        return { count: orders.length };
      }
      """;
  private static final String SCHEDULE_JS =
      """
      %sexport default function (event, api) {
        const orders = api.records.find("orders", { limit: 100 });
        api.records.put("reports", api.run.now.slice(0, 10), { orders: orders.length });
      }
      """;
  private static final String BEFORE_PY =
      """
      def handle(event, api):
          if not event["data"].get("id"):
              api.reject("an order needs an id")
          return {**event["data"], "checked": True}
      """;
  private static final String AFTER_PY =
      """
      def handle(event, api):
          key = event["data"]["id"]
          before = api.records.get("orders", key) or {}
          api.records.put("orders", key, {**before, **event["data"]})
      """;
  private static final String INVOKE_PY =
      """
      def handle(event, api):
          return {"count": len(api.records.find("orders", limit=100))}
      """;

  private static final String SCHEDULE_PY =
      """
      def handle(event, api):
          orders = api.records.find("orders", limit=100)
          api.records.put("reports", api.run.now[:10], {"orders": len(orders)})
      """;

  /** The starter for a language and a trigger; that of JavaScript, after, for what is unknown. */
  static Starters of(String language, String trigger) {
    return all().stream()
        .filter(each -> each.language.equals(language) && each.trigger.equals(trigger))
        .findFirst()
        .orElseGet(() -> of(Language.JAVASCRIPT, TriggerKind.AFTER));
  }

  /** All starters. */
  static List<Starters> all() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                Stream.of(
                        TriggerKind.BEFORE,
                        TriggerKind.AFTER,
                        TriggerKind.INVOKE,
                        TriggerKind.SCHEDULE)
                    .map(trigger -> of(language, trigger)))
        .toList();
  }

  private static Starters of(Language language, TriggerKind trigger) {
    return new Starters(
        language.wireName(), trigger.wireName(), source(language, trigger), manifest(trigger));
  }

  private static String source(Language language, TriggerKind trigger) {
    boolean python = language == Language.PYTHON;
    String text =
        switch (trigger) {
          case BEFORE -> python ? BEFORE_PY : BEFORE_JS;
          case AFTER -> python ? AFTER_PY : AFTER_JS;
          case INVOKE -> python ? INVOKE_PY : INVOKE_JS;
          case SCHEDULE -> python ? SCHEDULE_PY : SCHEDULE_JS;
        };
    return switch (language) {
      case TYPESCRIPT ->
          text.replace("%s", TYPES).replace("(event, api)", "(event: HookEvent, api: HookApi)");
      case JAVASCRIPT -> text.replace("%s", TYPE_COMMENT);
      case PYTHON -> text;
    };
  }

  private static String manifest(TriggerKind trigger) {
    return switch (trigger) {
      case BEFORE ->
          """
          {
            "triggers": [{ "on": "before", "stream": "orders" }]
          }
          """;
      case AFTER ->
          """
          {
            "triggers": [{ "on": "after", "stream": "orders" }],
            "capabilities": ["records.write:orders"]
          }
          """;
      case SCHEDULE ->
          """
          {
            "triggers": [{ "on": "schedule", "cron": "0 0 6 ? * MON-FRI", "zone": "Europe/Berlin" }],
            "capabilities": ["records.read:orders", "records.write:reports"]
          }
          """;
      case INVOKE ->
          """
          {
            "triggers": [{ "on": "invoke" }],
            "capabilities": ["records.read:orders"]
          }
          """;
    };
  }
}
