package dev.hookwarden.access.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.PrincipalCollection;

/** Tells a person who is there from a key that acts as them. */
@Dependent
public class Presence {
  /** The realm of those who have logged in. */
  public static final String PEOPLE = "people";

  /** Creates the bean. */
  public Presence() {}

  /** Whether whoever acts has logged in. */
  public boolean isInPerson() {
    PrincipalCollection principals = SecurityUtils.getSubject().getPrincipals();
    return principals != null && principals.getRealmNames().contains(PEOPLE);
  }

  /**
   * Refuses a key, whoever it belongs to.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  public void require() {
    if (!isInPerson()) {
      throw new HookwardenException(
          Problem.NOT_A_PERSON, "only somebody who has logged in to the console may do this");
    }
  }
}
