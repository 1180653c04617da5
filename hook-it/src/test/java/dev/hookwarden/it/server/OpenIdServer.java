package dev.hookwarden.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Servers that take log-ins by a provider, too. */
final class OpenIdServer {
  private OpenIdServer() {}

  /** Starts one, with a database of its own. */
  static OwnServer start(Path directory, OpenIdProvider provider) throws IOException {
    String authority = OpenIdProvider.certificate(directory).toString();
    return OwnServer.onH2(
        directory,
        address ->
            Map.of(
                // Its first administrator gets a password that would have to be changed.
                "HOOKWARDEN_ADMIN_PASSWORD",
                "",
                "HOOKWARDEN_LOGIN",
                "oidc",
                "HOOKWARDEN_OIDC_NAME",
                "Example ID",
                "HOOKWARDEN_OIDC_DISCOVERY_URL",
                provider.discovery(),
                "HOOKWARDEN_OIDC_CLIENT_ID",
                OpenIdProvider.CLIENT,
                "HOOKWARDEN_OIDC_CLIENT_SECRET",
                OpenIdProvider.SECRET,
                "HOOKWARDEN_OIDC_PUBLIC_URL",
                address,
                "HOOKWARDEN_OIDC_HTTPS_REQUIRED",
                "false",
                "cert_defaultKeyStore",
                authority));
  }
}
