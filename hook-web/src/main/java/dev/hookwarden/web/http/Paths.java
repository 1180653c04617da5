package dev.hookwarden.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of the console that have a meaning of their own. */
public final class Paths {
  /** Where people log in. */
  public static final String LOG_IN = "/login.xhtml";

  /** Where people log in, told that the provider's word did not help. */
  static final String NO_ACCOUNT = LOG_IN + "?stranger=true";

  /** Where people change their password. */
  public static final String PASSWORD = "/password.xhtml";

  /** Where people leave, or go to another workspace. */
  static final String SESSION = "/session";

  /** Where people arrive for whom a provider of identities vouches. */
  public static final String SIGN_ON = "/sso";

  /** Where links in mails lead by which people get no more of them. */
  static final String UNSUBSCRIBE = "/unsubscribe";

  /** Where people begin. */
  public static final String HOME = "/index.xhtml";

  private static final Pattern RESOURCE =
      Pattern.compile("/jakarta\\.faces\\.resource/([A-Za-z0-9_-]+[./])*[A-Za-z0-9_-]+");

  private static final Set<String> OPEN = Set.of(LOG_IN, SIGN_ON, UNSUBSCRIBE, "/status.xhtml");

  private static final Set<String> FOR_NEWCOMERS = Set.of(PASSWORD, SESSION, SIGN_ON, UNSUBSCRIBE);

  private static final Pattern PAGE = Pattern.compile("/[a-z]{1,20}\\.xhtml(\\?[\\x21-\\x7e]*)?");

  private Paths() {}

  /** Whether a style sheet, script or image is asked for. */
  static boolean isResource(HttpServletRequest request) {
    return RESOURCE.matcher(request.getRequestURI()).matches();
  }

  /** Whether everybody may see the page. */
  static boolean isOpen(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        || OPEN.contains(request.getRequestURI());
  }

  /** Whether people see the page before they have chosen a password. */
  static boolean isForNewcomers(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        || FOR_NEWCOMERS.contains(request.getRequestURI());
  }

  /** The log-in page, which leads back to where a reader was going. */
  static String logInFor(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return isPage(wanted) && !wanted.equals(HOME) && !wanted.equals(LOG_IN)
        ? LOG_IN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        : LOG_IN;
  }

  /** Where to go after log-in: the wanted page if it is one of ours, else home. */
  public static String after(@Nullable String wanted) {
    return wanted != null && isPage(wanted) ? wanted : HOME;
  }

  private static boolean isPage(String address) {
    return PAGE.matcher(address).matches();
  }
}
