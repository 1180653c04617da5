package dev.hookwarden.delivery.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for the address of a destination. */
final class BaseUrls {
  static final int MAX_CHARS = 1_000;

  private static final Set<String> SCHEMES = Set.of("https", "http");
  private static final int MAX_PORT = 65_535;

  /** A name or an IPv4 address, or an IPv6 address in brackets without a zone. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

  private BaseUrls() {}

  /**
   * The address in its normal form: without a slash at its end.
   *
   * @param allowPrivate whether it may be a private one
   * @throws IllegalArgumentException with what is wrong
   */
  static String normal(String text, boolean allowPrivate) {
    URI url = parse(text);
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.equals("http") && !allowPrivate) {
      throw new IllegalArgumentException("http is for private addresses only; use https");
    }
    String path = url.getRawPath().replaceFirst("/$", "");
    if (!UrlPaths.isPath(path)) {
      throw new IllegalArgumentException("a path without empty segments, dots and escapes of /");
    }
    AddressRules.ofLiteral(url.getHost())
        .flatMap(address -> AddressRules.refusal(address, allowPrivate))
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + path;
  }

  private static URI parse(String text) {
    if (text.length() > MAX_CHARS) {
      throw new IllegalArgumentException("at most %,d characters".formatted(MAX_CHARS));
    }
    URI url = read(text);
    if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("begins with https://");
    }
    if (url.getHost() == null
        || !HOST.matcher(url.getHost()).matches()
        || url.getPort() == 0
        || url.getPort() > MAX_PORT) {
      throw new IllegalArgumentException("a host, with a port if need be");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("without user, query and fragment; use a header instead");
    }
    return url;
  }

  private static URI read(String text) {
    try {
      return new URI(text).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a URL such as https://crm.example.com/hooks", e);
    }
  }

  /** Whether two addresses in normal form are at the same server. */
  static boolean isSameServer(String one, String other) {
    URI first = URI.create(one);
    URI second = URI.create(other);
    return first.getScheme().equals(second.getScheme())
        && first.getRawAuthority().equals(second.getRawAuthority());
  }
}
