package dev.hookwarden.run.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A worker process that has said everything beforehand and listens to nothing. It lives until it is
 * killed, or until somebody waits for more.
 */
final class FuzzProcess extends Process {
  private static final int KILLED = 137;

  private final Output said;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final int exit;
  private volatile boolean killed;

  /**
   * Creates it.
   *
   * @param said its whole output
   * @param exit its exit code, once its output is read
   */
  FuzzProcess(byte[] said, int exit) {
    this.said = new Output(said);
    this.exit = exit;
  }

  /** What the host has sent. */
  byte[] heard() {
    return heard.toByteArray();
  }

  boolean killed() {
    return killed;
  }

  @Override
  public OutputStream getOutputStream() {
    return heard;
  }

  @Override
  public InputStream getInputStream() {
    return said;
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public int waitFor() {
    return exitValue();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return !isAlive();
  }

  @Override
  public int exitValue() {
    return killed ? KILLED : exit;
  }

  @Override
  public boolean isAlive() {
    return !killed && !said.ended;
  }

  /** Notices that somebody has read its end. */
  private static final class Output extends ByteArrayInputStream {
    private volatile boolean ended;

    private Output(byte[] said) {
      super(said);
    }

    @Override
    public synchronized int read() {
      return noticed(super.read());
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return noticed(super.read(buffer, offset, length));
    }

    private int noticed(int read) {
      ended |= read < 0;
      return read;
    }
  }

  @Override
  public void destroy() {
    throw new AssertionError("a worker is never asked to end");
  }

  @Override
  public long pid() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Stream<ProcessHandle> descendants() {
    return Stream.empty();
  }

  @Override
  public ProcessHandle toHandle() {
    return (ProcessHandle)
        Proxy.newProxyInstance(
            ProcessHandle.class.getClassLoader(),
            new Class<?>[] {ProcessHandle.class},
            (_, method, _) -> {
              if (method.getName().equals("destroyForcibly")) {
                killed = true;
                return true;
              }
              throw new AssertionError(method);
            });
  }
}
