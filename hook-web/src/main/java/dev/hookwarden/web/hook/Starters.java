package dev.hookwarden.web.hook;

/** What an author finds in the form instead of an empty field. */
final class Starters {
  static final String MANIFEST =
      """
      {
        "triggers": [{ "on": "after", "stream": "orders" }],
        "capabilities": ["records.write:orders"]
      }
      """;

  static final String SOURCE =
      """
      export default function (event, api) {
        api.records.put("orders", event.data.id, event.data);
      }
      """;

  private Starters() {}
}
