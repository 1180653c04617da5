package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
}
