package dev.hookwarden.access.control;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.PrincipalCollection;

/** The actor of the present thread's Shiro subject. */
@ApplicationScoped
public class ShiroActor implements CurrentActor {
  @Override
  public Actor get() {
    PrincipalCollection principals = SecurityUtils.getSubject().getPrincipals();
    Actor actor = principals == null ? null : principals.oneByType(Actor.class);
    if (actor == null) {
      throw new HookwardenException(
          Problem.UNAUTHENTICATED, "this call needs an API key or a session");
    }
    return actor;
  }
}
