package dev.hookwarden.delivery.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered destination, without its secrets.
 *
 * @param summary what everybody may know who sees runs
 * @param url where it is
 * @param headerNames the names of the headers of each call; their values are not shown
 * @param allowPrivate whether it may have a private address
 * @param timeout how long a call may take at most
 * @param formerUntil until when calls are signed with the signing secret before this one too;
 *     {@code null} if there is none
 * @param revision changes with each change
 * @param changedBy who changed it last
 * @param changedAt when
 */
public record DestinationView(
    Summary summary,
    String url,
    List<String> headerNames,
    boolean allowPrivate,
    Duration timeout,
    @Nullable Instant formerUntil,
    long revision,
    String changedBy,
    Instant changedAt) {
  /** Copies. */
  public DestinationView {
    headerNames = List.copyOf(headerNames);
  }

  /**
   * What authors need to know. The address is not part of it: with some services it is a secret.
   *
   * @param name what hooks call it by
   * @param methods the HTTP methods that it takes, in capitals, in their order
   * @param sensitive whether two reviewers have to approve a call
   */
  public record Summary(String name, List<String> methods, boolean sensitive) {
    /** Copies. */
    public Summary {
      methods = List.copyOf(methods);
    }
  }
}
