package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void addressesOfOneIpv6NetworkAreOne() {
    assertThat(Addresses.network("2001:db8:1:2:aaaa::1"))
        .isEqualTo(Addresses.network("2001:db8:1:2::ffff"))
        .isNotEqualTo(Addresses.network("2001:db8:1:3::1"));
  }

  @Test
  void everyIpv4AddressIsItsOwn() {
    assertThat(Addresses.network("192.0.2.1")).isNotEqualTo(Addresses.network("192.0.2.2"));
  }

  @Test
  void namesAreNotLookedUp() {
    assertThat(Addresses.network("localhost")).isEqualTo("unknown");
  }
}
