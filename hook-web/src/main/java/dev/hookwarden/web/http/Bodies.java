package dev.hookwarden.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells by its head whether the body of a request may be read. */
final class Bodies {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  private Bodies() {}

  /** What came of it. */
  enum Size {
    /** It may be read. */
    FITS,
    /** It has more bytes than it may. */
    TOO_LARGE,
    /** It ends when the sender likes. */
    OF_UNKNOWN_LENGTH,
    /** The container would inflate it to a length that nobody tells. */
    ENCODED
  }

  /**
   * Judges a body.
   *
   * @param mostBytes how many bytes it may have
   */
  static Size judge(HttpServletRequest request, long mostBytes) {
    long bytes = request.getContentLengthLong();
    if (bytes > mostBytes) {
      return Size.TOO_LARGE;
    }
    if (request.getHeader("Transfer-Encoding") != null || isOpenEnded(request, bytes)) {
      return Size.OF_UNKNOWN_LENGTH;
    }
    return request.getHeader("Content-Encoding") == null ? Size.FITS : Size.ENCODED;
  }

  /** HTTP/2 needs neither of the two headers; before it, without them there is no body. */
  private static boolean isOpenEnded(HttpServletRequest request, long bytes) {
    return bytes < 0
        && !request.getProtocol().startsWith("HTTP/1")
        && !WITHOUT_BODY.contains(request.getMethod());
  }
}
