package dev.hookwarden.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditPolicyRequestTest {
  @Test
  void policyIsReadAsItWasWritten() {
    AuditPolicyRequest request = new AuditPolicyRequest("full", List.of("$..email"));

    assertThat(request.payloadKept()).isEqualTo(Payload.FULL);
    assertThat(request.paths()).containsExactly("$..email");
  }

  @Test
  void pathThatIsNoneIsTheCallersMistake() {
    AuditPolicyRequest request = new AuditPolicyRequest("full", Arrays.asList("$.a", null));

    assertThatThrownBy(request::paths)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_REQUEST))
        .hasMessage("redact: texts only");
  }
}
