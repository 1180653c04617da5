package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Builds requests. */
final class Hooks {
  static final UUID WORKSPACE = new UUID(0, 1);
  static final UUID OTHER_WORKSPACE = new UUID(0, 2);
  static final RecordReader NO_RECORDS = query -> NullNode.getInstance();
  static final Set<Capability> CAPABILITIES = Set.of(Capability.parse("records.write:numbers"));

  private Hooks() {}

  static RunRequest invoke(String code) {
    return request(WORKSPACE, code, TriggerKind.INVOKE, 1);
  }

  static RunRequest request(UUID workspace, String code, TriggerKind trigger, int attempt) {
    return new RunRequest(
        new RunContext(UUID.randomUUID().toString(), "hook", 1, trigger, attempt, 0, 0),
        executable(workspace, code),
        "{\"specversion\":\"1.0\",\"type\":\"test\",\"data\":{\"n\":1}}",
        limits(trigger));
  }

  static Executable executable(UUID workspace, String code) {
    return new Executable(
        workspace,
        UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString(),
        Language.JAVASCRIPT,
        code,
        Isolation.RUN,
        CAPABILITIES);
  }

  /** The defaults, but short. */
  static Limits limits(TriggerKind trigger) {
    ResourceLimits defaults = Limits.defaultsFor(trigger).resources();
    return new Limits(
        new ResourceLimits(
            500, 1_500, defaults.allocationBytes(), 1024 * 1024, 1024 * 1024, 64 * 1024),
        new Quotas(5, 20, 0, 0, 0, 0));
  }
}
