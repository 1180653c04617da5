package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.List;
import java.util.UUID;

/** The question whether a submission compiles, and what to. */
record Check(HostMessage.Check message) implements Analysts.Question<WorkerMessage.Checked> {
  static Check of(Language language, String source) {
    return new Check(new HostMessage.Check(UUID.randomUUID().toString(), language, source));
  }

  @Override
  public FrameReader<WorkerMessage> awaited() {
    return Awaited.CHECKED;
  }

  @Override
  public WorkerMessage.Checked answer(WorkerMessage answer) throws ProtocolException {
    if (answer instanceof WorkerMessage.Checked checked && checked.id().equals(message.id())) {
      boolean hasErrors =
          checked.diagnostics().stream()
              .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
      RunRules.require(
          hasErrors == (checked.code() == null), "code and errors do not fit each other");
      // What is reviewed is what runs: only TypeScript is compiled to something else.
      RunRules.require(
          checked.code() == null
              || message.language() == Language.TYPESCRIPT
              || checked.code().equals(message.source()),
          "the code is not the source");
      return new WorkerMessage.Checked(
          checked.id(), checked.diagnostics().stream().map(Check::clean).toList(), checked.code());
    }
    throw new ProtocolException("not the answer to a check");
  }

  @Override
  public boolean spoils(WorkerMessage.Checked answer) {
    return false;
  }

  @Override
  public WorkerMessage.Checked broken(String what) {
    String words = "The compiler %s.".formatted(what);
    return new WorkerMessage.Checked(
        message.id(), List.of(new Diagnostic(Diagnostic.Severity.ERROR, 0, 0, null, words)), null);
  }

  private static Diagnostic clean(Diagnostic diagnostic) {
    String code = diagnostic.code();
    return new Diagnostic(
        diagnostic.severity(),
        diagnostic.line(),
        diagnostic.column(),
        code == null ? null : GuestText.clean(code.substring(0, Math.min(code.length(), 64))),
        GuestText.clean(diagnostic.message()));
  }
}
