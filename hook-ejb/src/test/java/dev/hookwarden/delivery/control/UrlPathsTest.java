package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPathsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/orders",
        "/orders/",
        "/orders/o-17_a.json",
        "/orders/17?expand=a,b&q=%2F..%2F&r=/x?y",
        "?a=b",
        "/a:b@c/x;v=1",
        "/%C3%BC/%20",
        "/...a/.well-known/a..b",
      })
  void letsPassWhatStaysBelow(String path) {
    assertThat(UrlPaths.staysBelow(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // out of the path
        "/..",
        "/../admin",
        "/a/../../admin",
        "/.",
        "/a/./b",
        "/...",
        "/%2e%2e/admin",
        "/%2E./admin",
        "/.%2e",
        "/a/..;/admin",
        "/..;v=1",
        "/%2e%2e%3bx",
        "/.. /admin",
        "/%20../admin",
        "/..%20/admin",
        // a separator in disguise
        "/a%2fb",
        "/a%2Fb",
        "/a%5cb",
        "/a%5Cb",
        "/a\\b",
        "/..\\admin",
        "/a%252fb",
        "/a%25%32%66b",
        "/%252e%252e/",
        "/a%3fb=c",
        "/a%23b",
        // UTF-8 in longer forms, and broken
        "/%c0%ae%c0%ae/",
        "/%c0%af",
        "/%e0%80%af",
        "/%f0%80%80%af",
        "/%ff",
        "/%c3",
        // Unicode's compatibility forms of dots and slashes
        "/%E2%80%A5/admin",
        "/%EF%BC%8E%EF%BC%8E/admin",
        "/a%EF%BC%8Fb",
        "/a%EF%BC%BCb",
        "/a%EF%BC%85b",
        // another server
        "//evil.example",
        "/a//b",
        "https://evil.example/",
        "http:evil",
        "@evil.example/",
        ".evil.example/",
        ":8443/",
        "orders",
        "\\\\evil.example",
        // not of a URL
        "/a b",
        "/a\tb",
        "/a\r\nX-Evil: 1",
        "/a%0d%0aX-Evil:1",
        "/a%00",
        "/a%7f",
        "/ü",
        "/a%",
        "/a%2",
        "/a%zz",
        "/a#b",
        "?a=b#c",
        "?a b",
        "?a=%0",
        "?a=ü",
        "/a[b]",
        "/<x>",
        "/a|b",
        "/{x}",
        "/a\"b",
        "/a`b",
        "/a^b",
      })
  void refusesWhatMayLeadElsewhere(String path) {
    assertThat(UrlPaths.staysBelow(path)).isFalse();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(UrlPaths.staysBelow("/" + "a".repeat(UrlPaths.MAX_CHARS - 1))).isTrue();
    assertThat(UrlPaths.staysBelow("/" + "a".repeat(UrlPaths.MAX_CHARS))).isFalse();
  }
}
