package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.delivery.boundary.Digest;
import dev.hookwarden.delivery.boundary.Parcel;
import dev.hookwarden.protocol.Json;

/** What is to be sent, as a row holds it: a JSON object. */
public final class Contents {
  /** Where a call goes: the destination's address when the call was allowed. */
  static final String URL = "url";

  private Contents() {}

  /** A mail. */
  public static String of(Parcel.Mail mail) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("hook", mail.source().hook())
            .put("version", mail.source().version())
            .put("mandatory", mail.source().mandatory())
            .put("purpose", mail.purpose())
            .put("subject", mail.subject())
            .put("text", mail.text()));
  }

  /** A mail that stands for several. */
  public static String of(Digest digest) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("digestOf", digest.count())
            .put("mandatory", digest.mandatory())
            .put("subject", digest.title())
            .put("text", digest.text()));
  }

  /**
   * A call.
   *
   * @param url the destination's address; empty if there is no such destination
   */
  public static String of(Parcel.Call call, String url) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("hook", call.source().hook())
            .put("version", call.source().version())
            .put("method", call.method())
            .put(URL, url)
            .put("request", call.request()));
  }
}
