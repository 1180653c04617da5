package dev.hookwarden.api.http;

import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts the bytes of every body while they are read; what the sender claims is not trusted. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {
  /** The most bytes of a body: 1 MiB. */
  public static final int DEFAULT_BYTES = 1024 * 1024;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    int bytes = limit == null ? DEFAULT_BYTES : limit.bytes();
    Problem problem = limit == null ? Problem.PAYLOAD_TOO_LARGE : limit.problem();
    request.setEntityStream(new LimitedStream(request.getEntityStream(), bytes, problem));
  }
}
