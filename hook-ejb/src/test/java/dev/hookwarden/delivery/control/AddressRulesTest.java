package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2003::1"
      })
  void letsPublicAddressesPass(String text) {
    InetAddress address = InetAddress.ofLiteral(text);

    assertThat(AddressRules.refusal(address, false)).isEmpty();
    assertThat(AddressRules.isPrivate(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.255",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "::1",
        "fc00::1",
        "fdff::1"
      })
  void letsPrivateAddressesPassOnlyWhereTheyAreAllowed(String text) {
    InetAddress address = InetAddress.ofLiteral(text);

    assertThat(AddressRules.refusal(address, false)).get().asString().contains("private");
    assertThat(AddressRules.refusal(address, true)).isEmpty();
    assertThat(AddressRules.isPrivate(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // metadata of clouds
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "fd00:ec2::254",
        "fd20:ce::254",
        // link-local
        "169.254.0.1",
        "169.254.170.2",
        "fe80::1",
        "febf::1",
        "fec0::1",
        // unspecified, multicast, broadcast, reserved
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "ff02::1",
        "ff0e::1",
        // documentation, benchmarks, protocol assignments
        "192.0.2.1",
        "198.51.100.1",
        "203.0.113.1",
        "198.18.0.1",
        "198.19.255.255",
        "192.0.0.1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        // what wraps another address: 6to4 and its relay, Teredo, NAT64, compatible
        "2002:7f00:1::",
        "2002:a00:1::1",
        "192.88.99.1",
        "2001:0:4136::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "::7f00:1",
        "::a00:1",
        "5f00::1",
        "4000::1"
      })
  void neverLetsOthersPass(String text) {
    InetAddress address = InetAddress.ofLiteral(text);

    assertThat(AddressRules.refusal(address, false)).isPresent();
    assertThat(AddressRules.refusal(address, true)).isPresent();
  }

  @Test
  void seesAnIpv4AddressInItsMappedForm() throws UnknownHostException {
    assertThat(AddressRules.refusal(InetAddress.ofLiteral("::ffff:10.0.0.1"), false)).isPresent();
    assertThat(AddressRules.refusal(InetAddress.ofLiteral("::ffff:169.254.169.254"), true))
        .isPresent();
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 127;
    mapped[15] = 1;
    InetAddress kept = Inet6Address.getByAddress("mapped", mapped, 0);
    assertThat(kept).isInstanceOf(Inet6Address.class);
    assertThat(AddressRules.refusal(kept, true)).isPresent();
  }

  @Test
  void readsAddressesAsTheyAreWrittenOnly() {
    assertThat(AddressRules.ofLiteral("[::1]")).isPresent();
    assertThat(AddressRules.ofLiteral("127.0.0.1")).isPresent();
    assertThat(AddressRules.ofLiteral("crm.example.com")).isEmpty();
  }
}
