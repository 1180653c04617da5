package dev.hookwarden.api.problem;

import dev.hookwarden.platform.HookwardenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells our own failures. */
@Provider
public class HookwardenExceptionMapper implements ExceptionMapper<HookwardenException> {
  @Override
  public Response toResponse(HookwardenException failure) {
    return ProblemAnswer.of(failure);
  }
}
