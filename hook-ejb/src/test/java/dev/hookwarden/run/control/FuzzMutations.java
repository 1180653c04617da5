package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What an attacker may do to a conversation: to its order, to the JSON, and to the bytes. */
final class FuzzMutations {
  private static final List<String> PIECES =
      List.of(
          "null",
          "1e400",
          "-0",
          "1e-400",
          "9".repeat(1_001),
          "\"\\ud800\"",
          "{\"a\":1,\"a\":2}",
          "[".repeat(120) + "]".repeat(120),
          "{\"\\udc00\":1}",
          "NaN",
          "\"\\u0000\"",
          "[,]",
          "{}");
  private static final List<byte[]> BYTES =
      List.of(
          new byte[] {(byte) 0xc0, (byte) 0x80},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
          new byte[] {0});

  private final Random random;
  private final FuzzGrammar grammar;

  FuzzMutations(Random random, FuzzGrammar grammar) {
    this.random = random;
    this.grammar = grammar;
  }

  /** Changes which messages come, and in which order. */
  void order(List<ObjectNode> frames, String foreign) {
    int at = random.nextInt(frames.size());
    switch (random.nextInt(6)) {
      case 0 -> frames.remove(at);
      case 1 -> frames.add(at, frames.get(random.nextInt(frames.size())).deepCopy());
      case 2 -> Collections.swap(frames, at, random.nextInt(frames.size()));
      case 3 -> frames.add(at, FuzzHost.marked(grammar.any(foreign)));
      case 4 -> frames.add(FuzzHost.marked(grammar.any(foreign)));
      default -> frames.add(at, grammar.any(frames.getLast().path("run").asText("x")));
    }
  }

  /** Changes one place of the JSON of a message. */
  void structure(ObjectNode frame) {
    List<ContainerNode<?>> places = new ArrayList<>();
    collect(frame, places);
    switch (places.get(random.nextInt(places.size()))) {
      case ObjectNode object -> change(object);
      case ArrayNode array -> change(array);
      default -> throw new AssertionError();
    }
  }

  /** Changes the bytes of a message; the length in front of it is still right. */
  byte[] bytes(byte[] json) {
    int at = random.nextInt(json.length);
    return switch (random.nextInt(6)) {
      case 0 -> {
        json[at] ^= (byte) (1 << random.nextInt(8));
        yield json;
      }
      case 1 -> Arrays.copyOf(json, Math.max(1, at));
      case 2 -> spliced(json, at, BYTES.get(random.nextInt(BYTES.size())));
      case 3 ->
          spliced(
              json, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      case 4 -> new String(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      default -> noise();
    };
  }

  /** Puts the length in front of a message, or a wrong one. */
  byte[] framed(byte[] json, boolean lying) {
    int[] lies = {
      0, -1, json.length + 1, json.length - 1, Integer.MAX_VALUE, 9 << 20, random.nextInt()
    };
    int length = lying ? lies[random.nextInt(lies.length)] : json.length;
    return ByteBuffer.allocate(Integer.BYTES + json.length).putInt(length).put(json).array();
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.put("unknown", 1);
      case 2 -> object.set(name, object.remove(name) == null ? grammar.value(1) : grammar.value(2));
      case 3 -> object.putNull(name);
      case 4 -> object.put(name, Long.MIN_VALUE + random.nextInt(3));
      default -> object.set(name, large());
    }
  }

  private void change(ArrayNode array) {
    switch (random.nextInt(3)) {
      case 0 -> array.addNull();
      case 1 -> array.add(large());
      default -> {
        JsonNode first = array.isEmpty() ? grammar.value(1) : array.get(0);
        for (int i = random.nextInt(200); i > 0; i--) {
          array.add(first);
        }
      }
    }
  }

  private JsonNode large() {
    return switch (random.nextInt(4)) {
      case 0 -> TextNode.valueOf("x".repeat(random.nextInt(1 << 14)));
      case 1 -> TextNode.valueOf("[".repeat(random.nextInt(300)));
      case 2 -> deep();
      default -> {
        ObjectNode wide = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(500); i > 0; i--) {
          wide.put("n" + random.nextLong(), i);
        }
        yield wide;
      }
    };
  }

  private JsonNode deep() {
    JsonNode value = TextNode.valueOf("deep");
    for (int i = random.nextInt(130); i > 0; i--) {
      value = JsonNodeFactory.instance.arrayNode().add(value);
    }
    return value;
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
      container.forEach(each -> collect(each, places));
    }
  }

  private static byte[] spliced(byte[] json, int at, byte[] piece) {
    return ByteBuffer.allocate(json.length + piece.length)
        .put(json, 0, at)
        .put(piece)
        .put(json, at, json.length - at)
        .array();
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(200)];
    random.nextBytes(noise);
    return noise;
  }
}
