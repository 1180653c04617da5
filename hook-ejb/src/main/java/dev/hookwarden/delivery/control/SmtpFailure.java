package dev.hookwarden.delivery.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a failure of SMTP means (RFC 5321, section 4.2.1): a 5xx of the other side about this mail
 * is for good, all else may pass. What concerns our log-in is never the mail's fault.
 *
 * @param forGood whether it will never work
 * @param words what the other side said, or what went wrong
 */
record SmtpFailure(boolean forGood, String words) {
  private static final Pattern REPLY = Pattern.compile("(?s)\\s*([245])\\d\\d[ -].*");

  /** Looks into a failure. */
  static SmtpFailure of(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return new SmtpFailure(false, "the SMTP server does not take the log-in");
    }
    for (Exception e = failure; e != null; e = next(e)) {
      Matcher reply = REPLY.matcher(String.valueOf(e.getMessage()));
      if (reply.matches()) {
        return new SmtpFailure(reply.group(1).equals("5"), Texts.line(e.getMessage()));
      }
    }
    return new SmtpFailure(
        false,
        failure instanceof SendFailedException
            ? "the SMTP server did not take the mail"
            : "the SMTP server could not be reached, or did not answer as it should");
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /**
   * What comes of the delivery.
   *
   * @param address where the mail was to go, which is nobody else's business
   */
  Carrier.Result result(String address) {
    String shown =
        Pattern.compile(Pattern.quote(address), Pattern.CASE_INSENSITIVE)
            .matcher(words)
            .replaceAll("the address");
    return forGood ? new Carrier.Result.Hopeless(shown) : new Carrier.Result.TryLater(shown, null);
  }
}
