package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.AccountStore;
import dev.hookwarden.access.control.Presence;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.CredentialsException;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.Subject;

/** Turns the credential of a request into the subject on whose behalf it is served. */
@ApplicationScoped
public class Authentication {
  private static final System.Logger LOG = System.getLogger(Authentication.class.getName());

  private final AccountStore accounts;

  /** For the container's proxies only. */
  protected Authentication() {
    this(new AccountStore());
  }

  /** Creates the bean. */
  @Inject
  public Authentication(AccountStore accounts) {
    this.accounts = accounts;
  }

  /**
   * Authenticates an API key. Serve the request within {@code subject.execute(...)}.
   *
   * @param key the key from the {@code Authorization} header
   * @throws HookwardenException with {@link Problem#UNAUTHENTICATED} if the key is not usable, or
   *     with {@link Problem#UNAVAILABLE} if that can't be told now
   */
  public Subject byApiKey(String key) {
    try {
      AuthenticationInfo info =
          SecurityUtils.getSecurityManager().authenticate(new BearerToken(key));
      return subject(info.getPrincipals());
    } catch (CredentialsException e) {
      throw new HookwardenException(
          Problem.UNAUTHENTICATED, "the API key is unknown, revoked or expired");
    } catch (AuthenticationException e) {
      // Whatever else happened, such as that the database is away, says nothing about the key.
      LOG.log(Level.WARNING, "An API key was not looked up", e);
      throw new HookwardenException(
          Problem.UNAVAILABLE, "the API key could not be looked up; try again later");
    }
  }

  /**
   * Authenticates a session of the console. Person, membership and role are read each time, so that
   * a change of them holds at once.
   *
   * @return empty if the session has ended
   */
  public Optional<SignedIn> bySession(ConsoleSession session) {
    return accounts
        .holderOf(session)
        .map(
            present ->
                new SignedIn(
                    subject(
                        ImmutablePrincipalCollection.ofSinglePrincipal(
                            present.identity().actor(), Presence.PEOPLE)),
                    present.identity(),
                    present.passwordMustChange()));
  }

  private static Subject subject(PrincipalCollection principals) {
    return new Subject.Builder(SecurityUtils.getSecurityManager())
        .principals(principals)
        .authenticated(true)
        .sessionCreationEnabled(false)
        .buildSubject();
  }
}
