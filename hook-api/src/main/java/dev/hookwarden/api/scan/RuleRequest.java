package dev.hookwarden.api.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule to be, in the form of the files of built-in rules.
 *
 * @param title one line
 * @param severity how much a finding of it matters
 * @param family the group it belongs to
 * @param languages whose sources it looks at
 * @param explanation why it matters
 * @param advice what to do instead
 * @param references where to read on
 * @param query a tree-sitter query: one text, or texts by language
 * @param pattern a regular expression instead: one text, or texts by language
 * @param samples objects {@code matches} and {@code passes} of texts by language
 */
@Schema(name = "NewRule", description = "A rule to be; it has either a query or a pattern.")
public record RuleRequest(
    @Schema(required = true, maxLength = 120) @JsonProperty(required = true) String title,
    @Schema(
            required = true,
            enumeration = {"info", "low", "medium", "high", "critical"})
        @JsonProperty(required = true)
        String severity,
    @Schema(required = true, examples = "evasion") @JsonProperty(required = true) String family,
    @Schema(required = true) @JsonProperty(required = true) List<String> languages,
    @Schema(required = true) @JsonProperty(required = true) String explanation,
    @Schema(required = true) @JsonProperty(required = true) String advice,
    @Schema(required = true, description = "Such as CWE-95, or https addresses.")
        @JsonProperty(required = true)
        List<String> references,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "A tree-sitter query: one text, or an object of texts by language.")
        Optional<JsonNode> query,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "A regular expression: one text, or an object of texts by language.")
        Optional<JsonNode> pattern,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            description = "Objects matches and passes: one text each, or texts by language.")
        @JsonProperty(required = true)
        JsonNode samples) {
  /** What is handed to the boundary. */
  JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", title)
        .put("severity", severity)
        .put("family", family)
        .put("explanation", explanation)
        .put("advice", advice);
    languages.forEach(json.withArrayProperty("languages")::add);
    references.forEach(json.withArrayProperty("references")::add);
    query.filter(each -> !each.isNull()).ifPresent(each -> json.set("query", each));
    pattern.filter(each -> !each.isNull()).ifPresent(each -> json.set("pattern", each));
    json.set("samples", samples);
    return json;
  }
}
