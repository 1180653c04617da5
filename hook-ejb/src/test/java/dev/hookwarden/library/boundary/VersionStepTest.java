package dev.hookwarden.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.ReferencePage;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionStepTest {
  private static final String HEAD =
      """
      # States of a version

      This page is made from the table of steps. A state changes by one of them or not at all; a
      step that the state does not allow fails with the problem `wrong-state`.

      ```mermaid
      stateDiagram-v2
        [*] --> submitted: hand in
      """;

  private static final String TAIL =
      """
      ```

      | state | runs | waits for a reviewer |
      |---|---|---|
      | `submitted` | no | yes |
      | `in-review` | no | yes, one has claimed it |
      | `approved` | no; can be activated for as long as the approval stands | no |
      | `rejected` | no | no; the same bytes can be handed in again |
      | `active` | yes | only if something became known of it |
      | `retired` | no; can be activated again for as long as the approval stands | no |
      | `suspended` | no | yes |

      What is being written is a draft; it has no version yet.
      """;

  @ParameterizedTest
  @EnumSource(VersionStep.class)
  void isPossibleInTheStatesOfTheTableOnly(VersionStep step) {
    for (VersionState state : VersionState.values()) {
      if (step.from().contains(state)) {
        assertThat(step.next(state, "it")).isEqualTo(step.to());
      } else {
        assertThatThrownBy(() -> step.next(state, "it"))
            .isInstanceOfSatisfying(
                HookwardenException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.WRONG_STATE));
      }
    }
  }

  @Test
  void everyStateIsReachedAndLeft() {
    Set<VersionState> reached =
        Arrays.stream(VersionStep.values()).map(VersionStep::to).collect(Collectors.toSet());
    Set<VersionState> left =
        Arrays.stream(VersionStep.values())
            .flatMap(step -> step.from().stream())
            .collect(Collectors.toSet());

    assertThat(reached).isEqualTo(EnumSet.allOf(VersionState.class));
    assertThat(left).isEqualTo(EnumSet.allOf(VersionState.class));
  }

  @Test
  void nothingRunsThatNobodyApproved() {
    assertThat(VersionStep.ACTIVATE.from())
        .containsExactlyInAnyOrder(VersionState.APPROVED, VersionState.RETIRED);
    assertThat(Arrays.stream(VersionStep.values()).filter(step -> step.to() == VersionState.ACTIVE))
        .containsExactlyInAnyOrder(VersionStep.ACTIVATE, VersionStep.CONFIRM);
    assertThat(VersionStep.CONFIRM.from()).containsExactly(VersionState.ACTIVE);
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (VersionStep step : VersionStep.values()) {
      for (VersionState from : VersionState.values()) {
        if (step.from().contains(from)) {
          page.append(
              "  %s --> %s: %s%n"
                  .formatted(node(from), node(step.to()), step.words().replace(":", "")));
        }
      }
    }
    ReferencePage.requireSame("version-states.md", page.append(TAIL).toString());
  }

  private static String node(VersionState state) {
    return state.wireName().replace('-', '_');
  }
}
