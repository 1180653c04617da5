package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.subject.Subject;

/** Turns the credential of a request into the subject on whose behalf it is served. */
@ApplicationScoped
public class Authentication {
  /**
   * Authenticates an API key. Serve the request within {@code subject.execute(...)}.
   *
   * @param key the key from the {@code Authorization} header
   * @throws HookwardenException with {@link Problem#UNAUTHENTICATED} if the key is not usable
   */
  public Subject byApiKey(String key) {
    try {
      AuthenticationInfo info =
          SecurityUtils.getSecurityManager().authenticate(new BearerToken(key));
      return new Subject.Builder(SecurityUtils.getSecurityManager())
          .principals(info.getPrincipals())
          .authenticated(true)
          .sessionCreationEnabled(false)
          .buildSubject();
    } catch (AuthenticationException e) {
      throw new HookwardenException(Problem.UNAUTHENTICATED, "the API key is unknown or revoked");
    }
  }
}
