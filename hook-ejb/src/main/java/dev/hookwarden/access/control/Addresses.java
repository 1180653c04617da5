package dev.hookwarden.access.control;

import java.net.InetAddress;
import java.util.HexFormat;

/** Addresses of clients. */
final class Addresses {
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /**
   * What one person has at their disposal: an IPv4 address, or the first 64 bits of an IPv6 address
   * (RFC 6177).
   *
   * @param address an address literal; anything else counts as one network, unknown
   */
  static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length <= NETWORK_BYTES
          ? HexFormat.of().formatHex(bytes)
          : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }
}
