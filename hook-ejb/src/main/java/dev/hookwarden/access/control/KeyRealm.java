package dev.hookwarden.access.control;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/** Authenticates API keys and authorises their holders by role. */
@Dependent
public class KeyRealm extends AuthorizingRealm {
  private final KeyStore keys;

  /** Creates the realm. */
  @Inject
  @SuppressWarnings("this-escape") // the setters of the super class only set fields
  public KeyRealm(KeyStore keys) {
    this.keys = keys;
    setName("keys");
    setAuthenticationTokenClass(BearerToken.class);
    // A revoked key must end at once, so nothing about it is kept.
    setCachingEnabled(false);
    // The look-up by hash is the comparison.
    setCredentialsMatcher((token, info) -> true);
  }

  @Override
  protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    String key = ((BearerToken) token).getToken();
    if (!Secrets.isApiKey(key)) {
      throw new IncorrectCredentialsException();
    }
    Actor actor =
        keys.holderOf(Secrets.hashOf(key)).orElseThrow(IncorrectCredentialsException::new);
    return new SimpleAuthenticationInfo(actor, "", getName());
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    Actor actor = principals.oneByType(Actor.class);
    SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
    info.setStringPermissions(
        actor.role().permissions().stream()
            .map(Permission::wireName)
            .collect(Collectors.toUnmodifiableSet()));
    return info;
  }
}
