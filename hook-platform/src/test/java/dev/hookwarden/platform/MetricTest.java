package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
  @ParameterizedTest
  @EnumSource(Metric.class)
  void everyMetricSaysWhatItMeans(Metric metric) {
    assertThat(metric.label()).matches("hookwarden(_[a-z]+)+");
    assertThat(metric.tags()).allMatch(tag -> tag.matches("[a-z]+"));
    assertThat(metric.description()).endsWith(".");
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Metrics\n")
        .append("`GET /metrics` shows what one server has measured since it started, for\n")
        .append("[Prometheus](https://prometheus.io/docs/instrumenting/exposition_formats/). It\n")
        .append("needs no key, so keep it to yourself. Nothing in it names a workspace, a hook\n")
        .append("or a person. Of a duration there are `_count`, `_sum`, `_max` and quantiles.\n")
        .append("Requests, connections, threads and memory are measured by Open Liberty itself.\n")
        .append("\n| name | tags | meaning |\n|---|---|---|\n");
    for (Metric metric : Metric.values()) {
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  metric.publicName(),
                  metric.tags().stream()
                      .map(tag -> "`" + tag + "`")
                      .collect(Collectors.joining(", ")),
                  metric.description()));
    }
    ReferencePage.requireSame("metrics.md", page.toString());
  }
}
