package dev.hookwarden.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.api.access.KeysResource;
import dev.hookwarden.api.access.MeResource;
import dev.hookwarden.api.access.PeopleResource;
import dev.hookwarden.api.access.WorkspacesResource;
import dev.hookwarden.api.action.ActionsResource;
import dev.hookwarden.api.event.EventsResource;
import dev.hookwarden.api.event.StreamsResource;
import dev.hookwarden.api.hook.HooksResource;
import dev.hookwarden.api.hook.VersionsResource;
import dev.hookwarden.api.problem.ProblemsResource;
import dev.hookwarden.api.queue.DeadLettersResource;
import dev.hookwarden.api.queue.QueueResource;
import dev.hookwarden.api.record.CollectionsResource;
import dev.hookwarden.api.record.RecordsResource;
import dev.hookwarden.api.review.ApprovalsResource;
import dev.hookwarden.api.review.ReviewResource;
import dev.hookwarden.api.review.ReviewsResource;
import dev.hookwarden.api.run.RunsResource;
import dev.hookwarden.api.run.StatisticsResource;
import dev.hookwarden.api.scan.RulesResource;
import dev.hookwarden.api.scan.ScansResource;
import dev.hookwarden.api.settings.SettingsResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation describes itself in full, before a server is asked for its description. */
class DescriptionTest {
  private static final List<Class<?>> RESOURCES =
      List.of(
          ActionsResource.class,
          ApprovalsResource.class,
          CollectionsResource.class,
          DeadLettersResource.class,
          EventsResource.class,
          HooksResource.class,
          KeysResource.class,
          MeResource.class,
          PeopleResource.class,
          ProblemsResource.class,
          QueueResource.class,
          RecordsResource.class,
          ReviewResource.class,
          ReviewsResource.class,
          RulesResource.class,
          RunsResource.class,
          ScansResource.class,
          SettingsResource.class,
          StatisticsResource.class,
          StreamsResource.class,
          VersionsResource.class,
          WorkspacesResource.class);

  private static final Set<String> SHARED =
      Arrays.stream(
              ApiApplication.class.getAnnotation(OpenAPIDefinition.class).components().responses())
          .map(APIResponse::name)
          .collect(Collectors.toUnmodifiableSet());

  static Stream<Method> operations() {
    return RESOURCES.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(DescriptionTest::isOperation);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isDescribed(Method method) {
    Operation operation = method.getAnnotation(Operation.class);

    assertThat(operation).as("@Operation").isNotNull();
    assertThat(operation.operationId()).matches("[a-z][A-Za-z]+");
    assertThat(operation.summary()).isNotBlank();
    assertThat(operation.description()).as("who may").isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void tellsItsAnswers(Method method) {
    List<APIResponse> answers = List.of(method.getAnnotationsByType(APIResponse.class));

    assertThat(answers).anyMatch(answer -> answer.responseCode().startsWith("2"));
    assertThat(answers)
        .filteredOn(answer -> !answer.ref().isEmpty())
        .allMatch(answer -> SHARED.contains(answer.ref()));
    if (method.isAnnotationPresent(Consumes.class)) {
      assertThat(answers).extracting(APIResponse::responseCode).contains("400", "413", "415");
    }
  }

  @Test
  void hasAnOperationIdOfItsOwn() {
    Set<String> seen = new HashSet<>();

    assertThat(operations().map(method -> method.getAnnotation(Operation.class).operationId()))
        .allMatch(seen::add);
  }

  private static boolean isOperation(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(found -> found.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
