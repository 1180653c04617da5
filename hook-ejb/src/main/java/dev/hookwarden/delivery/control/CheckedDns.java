package dev.hookwarden.delivery.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once and gives out only addresses that it has checked; the connection is made to
 * one of these. So a name that changes its address between check and use gains nothing. If one
 * address of a host is refused, all are.
 */
final class CheckedDns implements DnsResolver {
  /** A host with more addresses would make us wait for each of them. */
  private static final int MAX_TRIED = 4;

  private final Lookup lookup;
  private final boolean allowPrivate;
  private final boolean onlyPrivate;

  /** Where addresses come from. */
  interface Lookup {
    /** All addresses of a host. */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A host has an address that may not be called. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Creates it for one call.
   *
   * @param onlyPrivate whether public addresses are refused, because the call is not encrypted
   */
  CheckedDns(Lookup lookup, boolean allowPrivate, boolean onlyPrivate) {
    this.lookup = lookup;
    this.allowPrivate = allowPrivate;
    this.onlyPrivate = onlyPrivate;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    Optional<InetAddress> literal = AddressRules.ofLiteral(host);
    InetAddress[] found = literal.isPresent() ? new InetAddress[] {literal.get()} : lookup.of(host);
    if (found.length == 0) {
      throw new UnknownHostException(host);
    }
    for (InetAddress address : found) {
      Optional<String> refusal = AddressRules.refusal(address, allowPrivate);
      if (refusal.isPresent()) {
        throw new Refused(refusal.get());
      }
      if (onlyPrivate && !AddressRules.isPrivate(address)) {
        throw new Refused("http is for private addresses only; use https");
      }
    }
    InetAddress[] tried = new InetAddress[Math.min(found.length, MAX_TRIED)];
    System.arraycopy(found, 0, tried, 0, tried.length);
    return tried;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
