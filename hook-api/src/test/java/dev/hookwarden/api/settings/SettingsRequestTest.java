package dev.hookwarden.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRequestTest {
  private static final SettingsView VIEW =
      new SettingsView(
          LimitTable.DEFAULTS,
          LimitTable.DEFAULTS,
          90,
          HistoryRules.DEFAULTS,
          ReviewPolicy.DEFAULT,
          ActionPolicy.DEFAULT,
          7,
          null);

  private static SettingsRequest read(Consumer<ObjectNode> change) throws JsonProcessingException {
    ObjectNode json = JsonMapping.mapper().valueToTree(SettingsJson.from(VIEW));
    json.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
    change.accept(json);
    return JsonMapping.mapper().treeToValue(json, SettingsRequest.class);
  }

  private static ObjectNode after(ObjectNode json) {
    return (ObjectNode) json.at("/limits/after");
  }

  @Test
  void whatWasReadIsSentBackAsTheSame() throws JsonProcessingException {
    var settings = read(json -> {}).settings();

    assertThat(settings.retentionDays()).isEqualTo(90);
    assertThat(settings.actions()).isEqualTo(ActionPolicy.DEFAULT);
    for (TriggerKind kind : TriggerKind.values()) {
      for (Limit limit : Limit.values()) {
        assertThat(settings.limits().get(kind))
            .as(kind.wireName())
            .containsEntry(limit, LimitTable.DEFAULTS.of(kind, limit));
      }
    }
  }

  @Test
  void membersAreNamedAsErrorsNameThem() {
    JsonNode json = JsonMapping.mapper().valueToTree(SettingsJson.from(VIEW));
    for (Limit limit : Limit.values()) {
      assertThat(json.at("/limits/after").has(limit.memberName())).as(limit.memberName()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"5\"", "\"\"", "null", "true", "9223372036854775808"})
  void limitIsAWholeNumber(String value) throws JsonProcessingException {
    JsonNode node = JsonMapping.mapper().readTree(value);
    assertThatThrownBy(() -> read(json -> after(json).set("calls", node)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void fateOfWhatIsOverARateIsOneOfTwoWords() throws JsonProcessingException {
    assertThat(
            read(json -> ((ObjectNode) json.path("actions")).put("overRate", "drop"))
                .settings()
                .actions()
                .overRate())
        .isEqualTo(ActionPolicy.OverRate.DROP);
    SettingsRequest wrong =
        read(json -> ((ObjectNode) json.path("actions")).put("overRate", "DROP"));
    assertThatThrownBy(wrong::settings).hasMessageContaining("actions.overRate");
  }

  @Test
  void nothingMayBeLeftOut() {
    assertThatThrownBy(() -> read(json -> after(json).remove("calls")))
        .hasMessageContaining("calls");
    assertThatThrownBy(() -> read(json -> ((ObjectNode) json.path("limits")).remove("invoke")))
        .hasMessageContaining("invoke");
    assertThatThrownBy(() -> read(json -> json.remove("retentionDays")))
        .hasMessageContaining("retentionDays");
    assertThatThrownBy(() -> read(json -> json.put("more", 1))).hasMessageContaining("more");
  }
}
