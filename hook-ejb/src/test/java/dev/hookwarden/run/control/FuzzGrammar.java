package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a sound worker may say about one run: a grammar of valid conversations. */
final class FuzzGrammar {
  private static final List<String> FAILED =
      List.of("guest-error", "cpu-exceeded", "quota-exceeded", "internal-error");
  private static final List<String> TEXTS =
      List.of(
          "", "x", "two words", "\u00e9\u4e2d", "\ud83d\ude00", "a\"b\\c", "\u0001\u007f\u2028");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;

  FuzzGrammar(Random random) {
    this.random = random;
  }

  /** A whole conversation: the answer to the version, lines and queries, and the end of the run. */
  List<ObjectNode> conversation(String run, String version) {
    List<ObjectNode> frames = new ArrayList<>();
    frames.add(message("prepared").put("version", version));
    if (random.nextInt(3) == 0) {
      frames.add(message("opening").put("run", run));
      frames.add(message("opened").put("run", run));
    }
    int queries = 0;
    for (int i = random.nextInt(5); i > 0; i--) {
      frames.add(random.nextBoolean() ? log(run) : query(run, ++queries));
    }
    frames.add(completed(run));
    return frames;
  }

  /** Any one message, also such as belong to no run. */
  ObjectNode any(String run) {
    return switch (random.nextInt(8)) {
      case 0 -> message("ready").put("protocol", 1).put("startMillis", 1).set("languages", list());
      case 1 -> message("checked").put("id", run).put("code", "code").set("diagnostics", list());
      case 2 -> message("prepared").put("version", run);
      case 3 -> log(run);
      case 4 -> query(run, 1 + random.nextInt(3));
      case 5 -> message("opening").put("run", run);
      case 6 -> message("opened").put("run", run);
      default -> completed(run);
    };
  }

  ObjectNode completed(String run) {
    boolean ok = random.nextInt(4) > 0;
    ObjectNode end = message("completed").put("run", run);
    end.put("outcome", ok ? "ok" : FAILED.get(random.nextInt(FAILED.size())));
    end.put("value", ok && random.nextBoolean() ? Json.write(value(3)) : null);
    end.set("failure", ok ? NODES.nullNode() : failure());
    var effects = end.putArray("effects");
    for (int i = ok ? random.nextInt(4) : 0; i > 0; i--) {
      effects.add(effect());
    }
    end.putObject("usage")
        .put("cpuMicros", random.nextInt(1 << 20))
        .put("wallMicros", random.nextInt(1 << 20))
        .put("allocatedBytes", random.nextInt(1 << 20))
        .put("logBytes", 0)
        .put("hostCalls", random.nextInt(10));
    return end.put("reusable", true);
  }

  /** Any JSON value, nested no deeper than given. */
  JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> NODES.numberNode(random.nextInt());
      case 1 -> NODES.numberNode(random.nextGaussian());
      case 2 -> NODES.booleanNode(random.nextBoolean());
      case 3, 4 -> NODES.textNode(text());
      case 5 -> list().add(value(depth - 1)).add(value(depth - 1));
      default -> NODES.objectNode().setAll(Map.of("a", value(depth - 1), text(), value(depth - 1)));
    };
  }

  private ObjectNode effect() {
    ObjectNode effect = NODES.objectNode().put("kind", random.nextBoolean() ? "put" : "patch");
    effect.putObject("record").put("collection", "numbers").put("key", "k" + random.nextInt(9));
    return effect.path("kind").asText().equals("put")
        ? effect.set("value", value(3))
        : effect.set("patch", NODES.objectNode().set("a", value(2)));
  }

  private ObjectNode log(String run) {
    ObjectNode log = message("log").put("run", run);
    var lines = log.putArray("lines");
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.addObject().put("level", "info").put("text", text());
    }
    return log;
  }

  private ObjectNode query(String run, int number) {
    ObjectNode query = message("query").put("run", run).put("query", number);
    ObjectNode question = query.putObject("question");
    if (random.nextBoolean()) {
      question.put("kind", "get");
      question.putObject("record").put("collection", "numbers").put("key", "k");
    } else {
      ObjectNode filter = question.put("kind", "find").putObject("filter");
      filter.put("collection", "numbers").put("keyPrefix", "k").put("after", "").put("limit", 10);
      filter.putObject("where").set("a", value(1));
    }
    return query;
  }

  private ObjectNode failure() {
    ObjectNode failure = NODES.objectNode().put("name", "Error").put("message", text());
    failure.putArray("frames").addObject().put("function", "f").put("line", 1).put("column", 0);
    return failure;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(3));
  }

  private static com.fasterxml.jackson.databind.node.ArrayNode list() {
    return NODES.arrayNode();
  }

  private static ObjectNode message(String type) {
    return NODES.objectNode().put("type", type);
  }

  static byte[] text(JsonNode frame) {
    return Json.write(frame).getBytes(StandardCharsets.UTF_8);
  }
}
