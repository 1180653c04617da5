package dev.hookwarden.platform;

/** Tells who makes the present call. Implemented by the feature access; injected at boundaries. */
public interface CurrentActor {
  /**
   * The actor of the present call.
   *
   * @throws HookwardenException with {@link Problem#UNAUTHENTICATED} if nobody is
   */
  Actor get();
}
