package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keyword {@code uniqueItems}. The validator's own puts the items into a hash set, which a
 * sender can make slow by items of the same hash; texts stay fast there, because they can be
 * ordered.
 */
final class DistinctItems extends AbstractKeyword {
  private static final String NAME = "uniqueItems";

  DistinctItems() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode wanted, Schema parent, SchemaContext context) {
    return new Check(this, location, wanted, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {
    private final boolean isWanted;

    Check(
        Keyword keyword,
        SchemaLocation location,
        JsonNode wanted,
        Schema parent,
        SchemaContext context) {
      super(keyword, wanted, location, parent, context);
      this.isWanted = wanted.asBoolean(false);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      if (!isWanted || !node.isArray()) {
        return;
      }
      Set<String> seen = new HashSet<>();
      for (JsonNode item : node) {
        if (!seen.add(canonical(item))) {
          context.addError(
              error()
                  .instanceNode(node)
                  .instanceLocation(location)
                  .evaluationPath(context.getEvaluationPath())
                  .locale(context.getExecutionConfig().getLocale())
                  .build());
          return;
        }
      }
    }
  }

  /** The same text for values that are the same by JSON Schema, as 1 and 1.0 are. */
  private static String canonical(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(JsonNode value, StringBuilder out) {
    Effort.PRESENT.get().step();
    if (value.isNumber()) {
      out.append(value.decimalValue().stripTrailingZeros());
    } else if (value.isArray()) {
      out.append('[');
      value.forEach(
          item -> {
            write(item, out);
            out.append(',');
          });
      out.append(']');
    } else if (value.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
      out.append('{');
      sorted.forEach(
          (name, member) -> {
            out.append(name.length()).append(name).append(':');
            write(member, out);
            out.append(',');
          });
      out.append('}');
    } else if (value.isTextual()) {
      out.append('"').append(value.textValue().length()).append(value.textValue());
    } else {
      out.append(value);
    }
  }
}
