package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlsTest {
  @ParameterizedTest
  @CsvSource({
    "https://crm.example.com, https://crm.example.com",
    "https://crm.example.com/, https://crm.example.com",
    "HTTPS://CRM.Example.com:8443/Hooks/, https://crm.example.com:8443/Hooks",
    "https://[2606:4700::1111]/a, https://[2606:4700::1111]/a",
    "https://1.1.1.1/a, https://1.1.1.1/a",
  })
  void bringsAnAddressIntoItsNormalForm(String given, String normal) {
    assertThat(BaseUrls.normal(given, false)).isEqualTo(normal);
    assertThat(BaseUrls.normal(normal, false)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "crm.example.com",
        "//crm.example.com/",
        "ftp://crm.example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:crm",
        "https:///a",
        "https://user@crm.example.com/",
        "https://user:secret@crm.example.com/",
        "https://crm.example.com/?a=b",
        "https://crm.example.com/#a",
        "https://crm.example.com:0/",
        "https://crm.example.com:70000/",
        "https://crm.example.com/a//b",
        "https://crm.example.com/a/../b",
        "https://crm.example.com/%2e%2e/b",
        "https://crm.example.com/a%2fb",
        "https://crm example.com/",
        "https://crm_example.com/",
        "https://-crm.example.com/",
        "https://crm.example.com\\@evil.example/",
        "https://crm.example.com\r\nHost: evil/",
        "https://[fe80::1%25eth0]/",
        "https://ünïcode.example/",
        "http://crm.example.com/",
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00:ec2::254]/",
      })
  void refusesWhatIsNoAddressOfAServer(String url) {
    assertThatThrownBy(() -> BaseUrls.normal(url, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesPrivateOnesOnlyWhereTheyAreAllowed() {
    assertThat(BaseUrls.normal("http://127.0.0.1:8080/a", true))
        .isEqualTo("http://127.0.0.1:8080/a");
    assertThat(BaseUrls.normal("http://crm.internal", true)).isEqualTo("http://crm.internal");
    for (String never : new String[] {"http://169.254.169.254/", "http://[fd00:ec2::254]/"}) {
      assertThatThrownBy(() -> BaseUrls.normal(never, true))
          .as(never)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void tellsServersApart() {
    assertThat(BaseUrls.isSameServer("https://a.example/x", "https://a.example/y")).isTrue();
    assertThat(BaseUrls.isSameServer("https://a.example", "https://b.example")).isFalse();
    assertThat(BaseUrls.isSameServer("https://a.example", "http://a.example")).isFalse();
    assertThat(BaseUrls.isSameServer("https://a.example", "https://a.example:444")).isFalse();
  }
}
