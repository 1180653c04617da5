package dev.hookwarden.web.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.web.layout.Excerpt;
import dev.hookwarden.web.layout.JsonWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run asked for, as the page shows it.
 *
 * @param kind what it is, in a word
 * @param title what it concerns
 * @param link where that is to be seen; empty if nowhere
 * @param change how the record changed; without lines if nothing did
 * @param payload what was asked, as JSON; empty if the lines tell it
 */
public record EffectRow(String kind, String title, String link, Excerpt change, String payload) {
  /** Where nothing changed. */
  static final Excerpt NOTHING = new Excerpt(List.of(), "");

  /**
   * Shows the effects of a run.
   *
   * @param changes how records changed, by the effect's ordinal
   */
  static List<EffectRow> of(List<Effect> effects, Map<Integer, Excerpt> changes) {
    return IntStream.range(0, effects.size())
        .mapToObj(ordinal -> of(effects.get(ordinal), changes.getOrDefault(ordinal, NOTHING)))
        .toList();
  }

  /** An effect on a few lines; nothing for {@code null}. */
  public static String summary(@Nullable Effect effect) {
    return effect == null ? "" : of(effect, NOTHING).getSummary();
  }

  /** Everything on a few lines. */
  public String getSummary() {
    return kind + " " + title + (payload.isEmpty() ? "" : "\n" + payload);
  }

  /**
   * Shows an effect.
   *
   * @param change how the record changed; without lines if nothing did
   */
  static EffectRow of(Effect effect, Excerpt change) {
    return switch (effect) {
      case Effect.Put put -> record("put", put, change, put.value());
      case Effect.Patch patch -> record("patch", patch, change, patch.patch());
      case Effect.Delete delete -> record("delete", delete, change, null);
      case Effect.Notify notify -> held("notify", notify.recipient(), notify.message());
      case Effect.Email email -> held("email", email.recipient(), email.message());
      case Effect.Call call -> held("call", call.destination(), call.request());
      case Effect.Emit emit -> held("emit", emit.type() + " to " + emit.stream(), emit.data());
    };
  }

  private static EffectRow record(
      String kind, Effect.RecordChange effect, Excerpt change, @Nullable JsonNode payload) {
    String collection = effect.record().collection();
    String key = effect.record().key();
    String link =
        "/record.xhtml?collection=%s&key=%s"
            .formatted(collection, URLEncoder.encode(key, StandardCharsets.UTF_8));
    return new EffectRow(
        kind,
        collection + " / " + key,
        link,
        change,
        change.lines().isEmpty() ? JsonWords.pretty(payload) : "");
  }

  private static EffectRow held(String kind, String title, JsonNode payload) {
    return new EffectRow(kind, title, "", NOTHING, JsonWords.pretty(payload));
  }
}
