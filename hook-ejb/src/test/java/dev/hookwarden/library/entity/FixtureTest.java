package dev.hookwarden.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RecordSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixtureTest {
  private static FixtureContent returning(@Nullable JsonNode value) {
    return new FixtureContent(
        TriggerKind.AFTER,
        "{}",
        new UUID(1, 2),
        3,
        Instant.EPOCH,
        List.of(new RecordSnapshot.Entry("orders", "1", new TextNode("x"))),
        new Behaviour(
            Outcome.OK,
            value,
            null,
            List.of(new Effect.Put(new RecordKey("orders", "1"), new IntNode(1)))));
  }

  static Stream<JsonNode> values() throws Exception {
    return Stream.of(
        NullNode.getInstance(),
        new IntNode(1),
        new DoubleNode(1.0),
        new TextNode(""),
        Json.parse("{\"a\":[1,2.5,null,1e300,\"\\uD83D\\uDE00\"]}"),
        Json.parse("[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void keepsEveryValueAsItIs(JsonNode value) {
    assertKept(returning(value));
  }

  @Test
  void keepsThatNothingWasReturned() {
    assertKept(returning(null));
  }

  private static void assertKept(FixtureContent content) {
    Fixture fixture = new Fixture(new UUID(0, 1), new UUID(0, 2), "hook", "fixture");
    fixture.save(content, "somebody", content.startedAt());
    assertThat(fixture.content()).isEqualTo(content);
  }
}
