package dev.hookwarden.web.call;

import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.Registration;
import dev.hookwarden.web.layout.Addresses;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form for a destination holds. A header stands on a line of its own: {@code name: value},
 * or the name alone to keep the value that there is.
 */
public final class DestinationForm {
  private String url = "";
  private String methods = "POST";
  private String headers = "";
  private boolean sensitive;
  private boolean allowPrivate;
  private long seconds = Registration.DEFAULT_TIMEOUT.toSeconds();

  /** Takes what is stored; of headers only the names are known. */
  void take(DestinationView view) {
    url = view.url();
    methods = String.join(" ", view.summary().methods());
    headers = String.join("\n", view.headerNames());
    sensitive = view.summary().sensitive();
    allowPrivate = view.allowPrivate();
    seconds = view.timeout().toSeconds();
  }

  /** What is handed to the boundary. */
  Registration registration() {
    return new Registration(
        url,
        Stream.of(methods.split("[\\s,]+"))
            .filter(method -> !method.isEmpty())
            .map(method -> method.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        headers
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(this::header)
            .toList(),
        sensitive,
        allowPrivate,
        Duration.ofSeconds(seconds));
  }

  private Registration.Header header(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? new Registration.Header(line, null)
        : new Registration.Header(
            line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }

  /** Where it is. */
  public String getUrl() {
    return url;
  }

  /** Takes where it is. */
  public void setUrl(@Nullable String url) {
    this.url = Addresses.text(url);
  }

  /** The HTTP methods, with blanks between them. */
  public String getMethods() {
    return methods;
  }

  /** Takes the HTTP methods. */
  public void setMethods(@Nullable String methods) {
    this.methods = Addresses.text(methods);
  }

  /** The headers, each on a line of its own. */
  public String getHeaders() {
    return headers;
  }

  /** Takes the headers. */
  public void setHeaders(@Nullable String headers) {
    this.headers = Addresses.text(headers);
  }

  /** Whether two reviewers have to approve a call. */
  public boolean isSensitive() {
    return sensitive;
  }

  /** Takes whether two reviewers have to approve a call. */
  public void setSensitive(boolean sensitive) {
    this.sensitive = sensitive;
  }

  /** Whether it may have a private address. */
  public boolean isAllowPrivate() {
    return allowPrivate;
  }

  /** Takes whether it may have a private address. */
  public void setAllowPrivate(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /** How long a call may take at most. */
  public long getSeconds() {
    return seconds;
  }

  /** Takes how long a call may take at most. */
  public void setSeconds(long seconds) {
    this.seconds = seconds;
  }
}
