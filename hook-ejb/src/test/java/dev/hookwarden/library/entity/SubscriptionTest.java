package dev.hookwarden.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {
  private static Subscription listeningTo(List<String> types) {
    Hook hook = new Hook(UUID.randomUUID(), UUID.randomUUID(), "label", Instant.EPOCH);
    HookVersion.Content content =
        new HookVersion.Content("00", Language.JAVASCRIPT, "", "", "{}", 1);
    HookVersion version =
        new HookVersion(
            UUID.randomUUID(),
            hook,
            content,
            new HookVersion.Remarks("", "[]", "[]", null),
            new HookVersion.Author(UUID.randomUUID(), "somebody"),
            Instant.EPOCH);
    return new Subscription(UUID.randomUUID(), version, new Trigger.After("github", types));
  }

  @ParameterizedTest
  @CsvSource({
    "com.github.issues.*, com.github.issues.opened, true",
    "com.github.issues.*, com.github.issues.a.b,    true",
    "com.github.issues.*, com.github.issues,        false",
    "com.github.issues.*, com.github.issuesx.a,     false",
    "com.github.push,     com.github.push,          true",
    "com.github.push,     com.github.push.x,        false",
    "com.github.push,     com.github.Push,          false",
  })
  void wantsTheTypesThatItNames(String pattern, String type, boolean wanted) {
    assertThat(listeningTo(List.of("other", pattern)).wants(type)).isEqualTo(wanted);
  }

  @Test
  void wantsEverythingWhenItNamesNothing() {
    assertThat(listeningTo(List.of()).wants("anything")).isTrue();
  }
}
