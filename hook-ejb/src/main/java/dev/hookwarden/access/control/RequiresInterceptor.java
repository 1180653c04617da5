package dev.hookwarden.access.control;

import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.apache.shiro.SecurityUtils;

/** Refuses a boundary verb to those who may not call it. */
@Interceptor
@Requires(Permission.HOOK_READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {
  private final CurrentActor actor;

  /** Creates the interceptor. */
  @Inject
  public RequiresInterceptor(CurrentActor actor) {
    this.actor = actor;
  }

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Permission needed = neededBy(call);
    actor.get();
    if (!SecurityUtils.getSubject().isPermitted(needed.wireName())) {
      throw new HookwardenException(
          Problem.FORBIDDEN, "this call needs the permission " + needed.wireName());
    }
    return call.proceed();
  }

  private static Permission neededBy(InvocationContext call) {
    Requires onMethod = call.getMethod().getAnnotation(Requires.class);
    if (onMethod != null) {
      return onMethod.value();
    }
    return call.getMethod().getDeclaringClass().getAnnotation(Requires.class).value();
  }
}
