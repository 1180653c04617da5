package dev.hookwarden.api.http;

import dev.hookwarden.platform.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a body this method reads, where it is not {@link BodyLimitFilter#DEFAULT_BYTES}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
  /** The most bytes. */
  int bytes();

  /** What a larger body is told. */
  Problem problem();
}
