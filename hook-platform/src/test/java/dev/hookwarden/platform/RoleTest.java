package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
  private final Rights rights = Rights.read();

  @Test
  void rolesHaveThePermissionsOfTheTable() {
    for (Permission permission : Permission.values()) {
      Set<Role> expected = rights.permissions().get(permission);
      for (Role role : Role.values()) {
        assertThat(role.permissions().contains(permission))
            .as("%s %s", role, permission)
            .isEqualTo(expected.contains(role));
      }
    }
  }

  @Test
  void authorsDecideAboutNothingAndOnlyAdministratorsManageAccess() {
    assertThat(Role.AUTHOR.permissions())
        .doesNotContain(Permission.HOOK_REVIEW, Permission.HOOK_ACTIVATE);
    assertThat(rights.permissions().get(Permission.ACCESS_MANAGE))
        .containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void programsAndPeopleHaveRolesOfTheirOwn() {
    assertThat(Role.CLIENT.isForPeople()).isFalse();
    assertThat(Role.MEMBER.isForKeys()).isFalse();
    assertThat(Role.CLIENT.permissions())
        .doesNotContain(Permission.HOOK_READ, Permission.RUN_READ, Permission.HISTORY_READ);
  }

  @Test
  void verbWithoutARightHasAReason() {
    rights
        .verbs()
        .forEach(
            (verb, need) ->
                assertThat(need.reason().isEmpty())
                    .as(verb)
                    .isEqualTo(!need.right().equals("inside")));
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Roles

            What a person or the holder of a key may do in a workspace. People can have every role
            but `client`, keys of programs every role but `member`, and keys that people make for
            themselves only that. Paths are below `/api`, which takes keys only. Nothing of a
            workspace is visible from another; it answers like something that was never there.

            Tests compare this table with the code, with each boundary and with a running server,
            for every role and from a foreign workspace.

            ## Permissions

            |""");
    for (Role role : Role.values()) {
      page.append(" | ").append(role.wireName());
    }
    page.append(" |\n|---").append("|---".repeat(Role.values().length)).append("|\n");
    for (Permission permission : Permission.values()) {
      page.append("| `").append(permission.wireName()).append('`');
      for (Role role : Role.values()) {
        page.append(role.permissions().contains(permission) ? " | yes" : " | no");
      }
      page.append(" |\n");
    }
    table(page, "Calls of the REST interface", "call", rights.calls());
    table(page, "Verbs of the boundaries", "verb", rights.verbs());
    ReferencePage.requireSame("roles.md", page.toString());
  }

  private static void table(
      StringBuilder page, String title, String head, Map<String, Rights.Need> needs) {
    page.append("\n## ")
        .append(title)
        .append("\n\n| ")
        .append(head)
        .append(" | needs |\n|---|---|\n");
    needs.forEach(
        (name, need) -> {
          String needed =
              switch (need.right()) {
                case "anybody" -> "a valid key or session";
                case "open" -> "nothing";
                case "inside" -> "called by other features only: " + need.reason();
                default -> "`" + need.right() + "`";
              };
          page.append("| `").append(name).append("` | ").append(needed).append(" |\n");
        });
  }
}
