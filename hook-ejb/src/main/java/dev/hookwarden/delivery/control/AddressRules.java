package dev.hookwarden.delivery.control;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses a call may go to. Public ones are those that IANA's registries of special-purpose
 * addresses (RFC 6890) do not name; private ones are for destinations that an administrator allowed
 * it. What holds metadata and credentials of a cloud machine, and what wraps another address, is
 * never called.
 */
final class AddressRules {
  private static final int IPV4_BYTES = 4;

  /** Addresses of clouds for their machines that lie among public or private ones. */
  private static final List<Range> METADATA =
      ranges(
          "169.254.169.254/32",
          "100.100.100.200/32",
          "168.63.129.16/32",
          "192.0.0.192/32",
          "fd00:ec2::254/128",
          "fd20:ce::254/128");

  private static final List<Range> PRIVATE =
      ranges(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "::1/128",
          "fc00::/7");

  private static final List<Range> NEVER =
      ranges(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** Of IPv6, only this is given out to anybody. */
  private static final Range GLOBAL_IPV6 = Range.of("2000::/3");

  private AddressRules() {}

  /**
   * Why an address may not be called; empty if it may.
   *
   * @param allowPrivate whether the destination may have a private address
   */
  static Optional<String> refusal(InetAddress address, boolean allowPrivate) {
    byte[] bytes = address.getAddress();
    String text = address.getHostAddress();
    if (isIn(METADATA, bytes)) {
      return Optional.of("%s gives out credentials of machines".formatted(text));
    }
    if (isIn(PRIVATE, bytes)) {
      return allowPrivate
          ? Optional.empty()
          : Optional.of("%s is private, which the destination does not allow".formatted(text));
    }
    boolean isOutside = bytes.length != IPV4_BYTES && !GLOBAL_IPV6.holds(bytes);
    return isOutside || isIn(NEVER, bytes)
        ? Optional.of("%s is no address of a server".formatted(text))
        : Optional.empty();
  }

  /** Whether an address is a private one. */
  static boolean isPrivate(InetAddress address) {
    return isIn(PRIVATE, address.getAddress());
  }

  /** The address that a host is, if it is none that has to be looked up. */
  static Optional<InetAddress> ofLiteral(String host) {
    try {
      String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isIn(List<Range> ranges, byte[] address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  private static List<Range> ranges(String... texts) {
    return Arrays.stream(texts).map(Range::of).toList();
  }

  /**
   * Addresses with the same beginning.
   *
   * @param first the first of them
   * @param bits how many bits they share
   */
  private record Range(byte[] first, int bits) {
    static Range of(String text) {
      int slash = text.indexOf('/');
      InetAddress first = InetAddress.ofLiteral(text.substring(0, slash));
      return new Range(first.getAddress(), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
