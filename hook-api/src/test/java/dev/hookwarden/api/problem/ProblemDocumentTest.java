package dev.hookwarden.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDocumentTest {
  @Test
  void showsMembersAtTheTopLevelInTheShapesOfTheApi() throws JsonProcessingException {
    JsonNode json =
        written(
            new HookwardenException(
                Problem.COMPILE_FAILED,
                "no",
                Map.of(
                    "errors",
                    List.of(new Diagnostic(Diagnostic.Severity.ERROR, 1, 2, null, "bad")))));

    assertThat(json)
        .isEqualTo(
            Json.parse(
                """
                {"type":"/api/v1/problems/compile-failed","title":"The source does not compile",
                 "status":422,"detail":"no","code":"compile-failed","blame":"caller",
                 "errors":[{"severity":"error","line":1,"column":2,"code":null,"message":"bad"}]}
                """));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void leadsToItsPage(Problem problem) throws JsonProcessingException {
    String type = written(new HookwardenException(problem, "why")).path("type").asText();

    assertThat(type).isEqualTo("/api/v1/problems/" + problem.code());
    assertThat(type).isEqualTo(ProblemJson.from(problem).type());
    assertThat(type).matches("/api/v1/problems/[a-z-]{1,64}");
  }

  private static JsonNode written(HookwardenException failure) throws JsonProcessingException {
    return Json.parse(JsonMapping.mapper().writeValueAsString(ProblemDocument.from(failure)));
  }
}
