package dev.hookwarden.schema.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static DatabaseLogin postgres(String user) {
    return new DatabaseLogin("PostgreSQL", user);
  }

  @Test
  void anotherOwnerIsBetterThanTheSame() {
    assertThat(Guard.between(postgres("app"), postgres("owner"))).isEqualTo(Guard.SEPARATE_OWNER);
    assertThat(Guard.between(postgres("app"), postgres("app"))).isEqualTo(Guard.SAME_OWNER);
  }

  @Test
  void otherDatabaseHasTriggersOnly() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:");
    database.setUser("sa");
    DatabaseLogin login = DatabaseLogin.of(database);
    assertThat(login).isEqualTo(new DatabaseLogin("H2", "SA"));
    assertThat(Guard.between(login, login)).isEqualTo(Guard.TRIGGERS_ONLY);
  }

  @Test
  void absentDatabaseIsToldSo() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:file:/nowhere/at/all;IFEXISTS=TRUE");
    assertThatIllegalStateException().isThrownBy(() -> DatabaseLogin.of(database));
  }
}
