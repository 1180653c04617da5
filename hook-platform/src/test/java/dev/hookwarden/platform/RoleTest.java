package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void onlyAdministratorsActivateAndManageAccess() {
    for (Role role : Role.values()) {
      boolean administrator = role == Role.ADMINISTRATOR;
      assertThat(role.permissions().contains(Permission.HOOK_ACTIVATE)).isEqualTo(administrator);
      assertThat(role.permissions().contains(Permission.ACCESS_MANAGE)).isEqualTo(administrator);
    }
  }

  @Test
  void aClientSeesNoSources() {
    assertThat(Role.CLIENT.permissions())
        .doesNotContain(Permission.HOOK_READ, Permission.RUN_READ, Permission.HISTORY_READ);
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder("# Roles\n\nWhat the holder of a key may do.\n\n|");
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
    ReferencePage.requireSame("roles.md", page.toString());
  }
}
