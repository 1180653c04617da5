package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Rights;
import dev.hookwarden.platform.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every boundary verb, called by every role and by nobody. The arguments lead to nothing. */
class RightsIT extends Application {
  private static final String REFUSAL = "this call needs the permission ";

  private final Map<String, Rights.Need> verbs = Rights.read().verbs();

  @Test
  void everyRoleMayCallWhatTheTableSays() {
    for (Role role : Role.values()) {
      Subject subject = subjectOf(role);
      verbs.forEach(
          (verb, need) -> {
            if (need.isPermission()) {
              Optional<HookwardenException> failure =
                  failure(() -> subject.execute((Callable<Object>) () -> call(verb)));
              boolean refused =
                  failure.filter(e -> e.detail().equals(REFUSAL + need.right())).isPresent();
              assertThat(refused).as("%s %s", role, verb).isEqualTo(!need.isMetBy(role));
            }
          });
    }
  }

  @Test
  void nobodyMayCallWhatNeedsAnActor() {
    verbs.forEach(
        (verb, need) -> {
          if (need.isPermission() || need.right().equals("anybody")) {
            assertThat(failure(() -> call(verb)).map(HookwardenException::problem))
                .as(verb)
                .contains(Problem.UNAUTHENTICATED);
          }
        });
  }

  private static Subject subjectOf(Role role) {
    Actor actor = new Actor(UUID.randomUUID(), UUID.randomUUID(), "walker", role);
    return new Subject.Builder(SecurityUtils.getSecurityManager())
        .principals(ImmutablePrincipalCollection.ofSinglePrincipal(actor, "test"))
        .authenticated(true)
        .sessionCreationEnabled(false)
        .buildSubject();
  }

  private static Object call(String verb) throws Exception {
    String[] name = verb.split("\\.");
    Class<?> type = Class.forName("dev.hookwarden.%s.boundary.%s".formatted(name[0], name[1]));
    Method method =
        Arrays.stream(type.getMethods())
            .filter(found -> found.getName().equals(name[2]))
            .findFirst()
            .orElseThrow();
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(RightsIT::argument).toArray();
    return method.invoke(bean(name[0], type), arguments);
  }

  private static Object bean(String feature, Class<?> type) throws NamingException {
    String module =
        List.of("audit", "ledger", "lease", "undo").contains(feature) ? "hook-audit" : "hook-ejb";
    return InitialContext.doLookup(
        "java:app/%s/%s!%s".formatted(module, type.getSimpleName(), type.getName()));
  }

  private static @Nullable Object argument(Class<?> type) {
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == UUID.class) {
      return new UUID(0, 0);
    }
    if (type == Role.class) {
      return Role.MEMBER;
    }
    return type == String.class ? "" : type == List.class ? List.of() : null;
  }

  /** The failure with a name; another kind means that the verb was entered. */
  private static Optional<HookwardenException> failure(Callable<?> call) {
    try {
      call.call();
      return Optional.empty();
    } catch (Exception e) {
      Throwable cause = e;
      while (cause != null && !(cause instanceof HookwardenException)) {
        cause =
            cause instanceof InvocationTargetException invocation
                ? invocation.getTargetException()
                : cause.getCause();
      }
      return Optional.ofNullable((HookwardenException) cause);
    }
  }
}
