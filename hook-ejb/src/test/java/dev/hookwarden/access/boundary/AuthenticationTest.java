package dev.hookwarden.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.access.control.AccountStore;
import dev.hookwarden.access.control.KeyRealm;
import dev.hookwarden.access.control.KeyStore;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final String KEY = "hw_" + "a".repeat(48);

  private final Authentication authentication = new Authentication(new AccountStore());

  private static void keys(KeyStore keys) {
    SecurityUtils.setSecurityManager(new DefaultSecurityManager(new KeyRealm(keys)));
  }

  @AfterEach
  void forget() {
    SecurityUtils.setSecurityManager(null);
  }

  private Problem problemOf(String key) {
    HookwardenException[] thrown = new HookwardenException[1];
    assertThatThrownBy(() -> authentication.byApiKey(key))
        .isInstanceOfSatisfying(HookwardenException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }

  @Test
  void refusesKeysThatNobodyHas() {
    keys(
        new KeyStore() {
          @Override
          public Optional<Actor> holderOf(String hash) {
            return Optional.empty();
          }
        });
    assertThat(problemOf(KEY)).isEqualTo(Problem.UNAUTHENTICATED);
    assertThat(problemOf("no key")).isEqualTo(Problem.UNAUTHENTICATED);
  }

  /** Whoever has a good key must not be told that it is none. */
  @Test
  void saysNothingAboutAKeyThatItCanNotLookUp() {
    keys(
        new KeyStore() {
          @Override
          public Optional<Actor> holderOf(String hash) {
            throw new IllegalStateException("the database is away");
          }
        });
    assertThat(problemOf(KEY)).isEqualTo(Problem.UNAVAILABLE);
  }
}
