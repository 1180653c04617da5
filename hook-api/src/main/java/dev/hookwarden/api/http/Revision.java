package dev.hookwarden.api.http;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as HTTP carries them: in an ETag, and back in If-Match (RFC 9110, 13.1.1). */
public final class Revision {
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

  private Revision() {}

  /**
   * The revision that a caller saw.
   *
   * @param ifMatch the header
   * @return {@code null} if the caller takes any
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it is no revision
   */
  public static @Nullable Long seen(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    Matcher tag = ETAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "If-Match: a revision in quotes");
    }
    return Long.valueOf(tag.group(1));
  }

  /** The value of an ETag, to which the answer adds the quotation marks. */
  public static String tag(long revision) {
    return String.valueOf(revision);
  }
}
