package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Rights;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server says of itself is what it does. */
@RunAsClient
class ContractIT extends Application {
  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final Api api = Api.administrator();
  private JsonNode document;

  @BeforeEach
  void readTheDescription() {
    Answer answer = Api.nobody().get("/openapi?format=json");
    assertThat(answer.status()).isEqualTo(200);
    document = answer.json();
    assertThat(document.path("openapi").asText()).as(answer.body()).startsWith("3.1");
  }

  @Test
  void describesExactlyTheResources() {
    assertThat(described()).isNotEmpty().isEqualTo(implemented());
    assertThat(new TreeSet<>(Rights.read().calls().keySet()))
        .as("the table of rights names every call")
        .isEqualTo(implemented());
  }

  @Test
  void describesEveryOperation() {
    Set<String> ids = new TreeSet<>();
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asText()).as(name).isNotBlank();
              assertThat(operation.path("tags")).as(name).isNotEmpty();
              assertThat(ids.add(operation.path("operationId").asText())).as(name).isTrue();
              operation
                  .path("parameters")
                  .forEach(
                      parameter ->
                          assertThat(resolved(parameter).path("description").asText())
                              .as(name + parameter)
                              .isNotBlank());
              operation
                  .path("responses")
                  .properties()
                  .forEach(answer -> assertAnswer(name, answer));
            });
  }

  private void assertAnswer(String operation, Map.Entry<String, JsonNode> answer) {
    JsonNode body = resolved(answer.getValue());
    assertThat(body.path("description").asText()).as(operation + answer).isNotBlank();
    if (Integer.parseInt(answer.getKey()) >= 400) {
      assertThat(body.path("content").has("application/problem+json"))
          .as("%s: %s is a problem document", operation, answer.getKey())
          .isTrue();
    }
  }

  @Test
  void everyOperationButThePublicOnesNeedsAKey() {
    operations()
        .forEach(
            (name, operation) -> {
              JsonNode security =
                  operation.has("security")
                      ? operation.path("security")
                      : document.path("security");
              boolean open = name.contains("/problems");
              assertThat(security.isEmpty() || security.path(0).isEmpty())
                  .as("%s is open", name)
                  .isEqualTo(open);
              assertThat(operation.path("responses").has("401"))
                  .as("%s tells that a key is needed", name)
                  .isEqualTo(!open);
            });
  }

  @Test
  void problemsLeadToTheirPage() {
    for (Answer answer :
        List.of(
            api.get("hooks/absent"),
            Api.nobody().get("me"),
            api.post("hooks/x/versions", "{"),
            api.get("no/such/path"),
            api.delete("me"))) {
      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
      Answer page = Api.nobody().get(answer.json().path("type").asText());
      assertThat(page.status()).as(answer.body()).isEqualTo(200);
      assertThat(page.json().path("title")).isEqualTo(answer.json().path("title"));
    }
    assertThat(Api.nobody().get("problems").json().findValuesAsText("code"))
        .containsExactly(Arrays.stream(Problem.values()).map(Problem::code).toArray(String[]::new));
  }

  @Test
  void healthTellsThePartsAndTheJail() {
    assertThat(Api.nobody().get("/health/live").json().path("status").asText()).isEqualTo("UP");
    Answer ready = Api.nobody().get("/health/ready");
    assertThat(ready.status()).as(ready.body()).isEqualTo(200);
    JsonNode checks = ready.json().path("checks");
    assertThat(checks.findValuesAsText("name")).contains("database", "workers", "jail");
    for (JsonNode check : checks) {
      assertThat(check.path("status").asText()).as(check.toString()).isEqualTo("UP");
      if (check.path("name").asText().equals("jail")) {
        assertThat(check.path("data").toString()).contains("namespaces", "seccomp", "rlimits");
      }
    }
  }

  @Test
  void metricsAreServed() {
    String hook = new Author(api).invocable("return 1;");
    new Author(api).invoke(hook, "{}");
    Answer metrics = Api.nobody().get("/metrics");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.body()).contains("hookwarden");
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new java.util.TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> VERBS.contains(member.getKey()))
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                method.getValue())));
    return operations;
  }

  private Set<String> described() {
    return new TreeSet<>(operations().keySet());
  }

  private static Set<String> implemented() {
    Set<String> found = new TreeSet<>();
    for (JavaClass resource : new ClassFileImporter().importPackages("dev.hookwarden.api")) {
      if (resource.isAnnotatedWith(Path.class)) {
        Class<?> type = resource.reflect();
        for (Method method : type.getDeclaredMethods()) {
          METHODS.stream()
              .filter(method::isAnnotationPresent)
              .forEach(verb -> found.add(verb.getSimpleName() + " " + pathOf(type, method)));
        }
      }
    }
    return found;
  }

  private static String pathOf(Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    return "/v1/" + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
