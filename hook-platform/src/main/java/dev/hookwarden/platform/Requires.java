package dev.hookwarden.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a boundary verb: the interceptor in the feature access refuses the call with {@link
 * Problem#UNAUTHENTICATED} or {@link Problem#FORBIDDEN} unless the actor's role has the permission.
 * A call of a bean's own method is not intercepted.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
  /** The permission. */
  @Nonbinding
  Permission value();
}
