package dev.hookwarden.worker;

import dev.hookwarden.worker.jail.SelfConfinement;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program in the jail. Standard input and output carry frames and nothing else. */
public final class Worker {
  private static final int MAX_STDERR_BYTES = 64 * 1024;

  private Worker() {}

  /**
   * Serves one host until it closes standard input.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    SelfConfinement confinement = SelfConfinement.asTold();
    confinement.limitTasks();
    confinement.confineThisThread();
    silence();
    FrameOutbox outbox = new FrameOutbox(out, Worker::end);
    int code = new Session(in, outbox, Worker::end, confinement::tighten).serve();
    Runtime.getRuntime().halt(code);
  }

  /** Takes the standard streams away from everything else in this process. */
  static void silence() {
    PrintStream bounded =
        new PrintStream(
            new BoundedOutput(new FileOutputStream(FileDescriptor.err), MAX_STDERR_BYTES),
            true,
            StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(bounded);
    System.setErr(bounded);
  }

  private static void end() {
    Runtime.getRuntime().halt(1);
  }
}
