package dev.hookwarden.platform;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the work of the present thread comes from: the request that it serves. What the system does
 * by itself has none.
 *
 * @param address the client's address
 * @param id the request's id, which its answer carries as {@code X-Request-Id}
 */
public record CurrentRequest(String address, String id) {
  private static final ScopedValue<CurrentRequest> PRESENT = ScopedValue.newInstance();

  /** Validates. */
  public CurrentRequest {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(id, "id");
  }

  /** The request that the present thread serves; empty if it serves none. */
  public static Optional<CurrentRequest> get() {
    return PRESENT.isBound() ? Optional.of(PRESENT.get()) : Optional.empty();
  }

  /** Serves this request: what the work does has it as its origin. */
  public <X extends Exception> void serve(Work<X> work) throws X {
    ScopedValue.where(PRESENT, this)
        .call(
            () -> {
              work.run();
              return true;
            });
  }

  /**
   * What serves a request.
   *
   * @param <X> how it may fail
   */
  @FunctionalInterface
  public interface Work<X extends Exception> {
    /** Serves it. */
    void run() throws X;
  }
}
