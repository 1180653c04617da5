package dev.hookwarden.api.http;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.HeaderParam;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller has seen of a thing that is to be changed (RFC 9110, section 13). */
public class Precondition {
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final long ABSENT = 0;

  @HeaderParam("If-Match")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = "Change only if the revision is still this, in quotation marks.")
  private @Nullable String ifMatch;

  @HeaderParam("If-None-Match")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "* to change nothing that exists already.")
  private @Nullable String ifNoneMatch;

  /** For the container. */
  public Precondition() {}

  /** Creates a precondition. */
  Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    this.ifMatch = ifMatch;
    this.ifNoneMatch = ifNoneMatch;
  }

  /**
   * The revision that the caller has seen: 0 for a thing that does not exist, {@code null} if it
   * does not matter.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a header is not valid
   */
  public @Nullable Long seen() {
    if (ifNoneMatch != null) {
      if (!ifNoneMatch.equals("*") || ifMatch != null) {
        throw new HookwardenException(
            Problem.INVALID_REQUEST, "If-None-Match: only *, and not with If-Match");
      }
      return ABSENT;
    }
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    Matcher tag = ETAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "If-Match: a revision in quotes");
    }
    return Long.valueOf(tag.group(1));
  }
}
