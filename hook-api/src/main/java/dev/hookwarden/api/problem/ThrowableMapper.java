package dev.hookwarden.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells everything else. Containers wrap exceptions, so the chain of causes is searched for a
 * failure that has a name; what has none is our fault, and is logged under a number.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(ThrowableMapper.class.getName());
  private static final int MAX_CAUSES = 20;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<WebApplicationException> refusal =
        causes(failure, WebApplicationException.class).findFirst();
    return refusal.isPresent()
        ? new WebApplicationExceptionMapper().toResponse(refusal.get())
        : ProblemAnswer.of(named(failure));
  }

  /** The failure by its name. */
  private static HookwardenException named(Throwable failure) {
    return causes(failure, HookwardenException.class)
        .findFirst()
        .or(
            () ->
                causes(failure, JsonProcessingException.class)
                    .findFirst()
                    .map(JsonProcessingExceptionMapper::translate))
        .or(() -> ofDatabase(failure))
        .orElseGet(() -> unknown(failure));
  }

  private static Optional<HookwardenException> ofDatabase(Throwable failure) {
    if (causes(failure, OptimisticLockException.class).findAny().isPresent()) {
      return Optional.of(
          new HookwardenException(Problem.CONFLICT, "what this request changes was just changed"));
    }
    if (causes(failure, SQLTransientException.class).findAny().isPresent()) {
      return Optional.of(
          new HookwardenException(Problem.UNAVAILABLE, "the database did not answer in time"));
    }
    return Optional.empty();
  }

  private static HookwardenException unknown(Throwable failure) {
    String number = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "failure " + number, failure);
    return new HookwardenException(
        Problem.INTERNAL, "the log of the server has the cause under " + number);
  }

  private static <T extends Throwable> Stream<T> causes(Throwable failure, Class<T> wanted) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(wanted::isInstance)
        .map(wanted::cast);
  }
}
