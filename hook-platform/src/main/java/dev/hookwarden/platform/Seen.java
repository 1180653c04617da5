package dev.hookwarden.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether somebody who changes a thing has seen it as it is. */
public final class Seen {
  private Seen() {}

  /**
   * Refuses a change of what has changed since.
   *
   * @param seen the revision that the author saw; {@code null} if it does not matter
   * @param present the present revision
   * @param why what happened in between
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED}
   */
  public static void require(@Nullable Long seen, long present, Supplier<String> why) {
    if (seen != null && seen != present) {
      throw new HookwardenException(Problem.PRECONDITION_FAILED, why.get());
    }
  }

  /**
   * Does what may lose against somebody who does the same at the same moment. Then, too, the author
   * has not seen the present revision.
   *
   * @param matters whether the author said what they saw
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED}, or what the work throws
   */
  public static <T> T guard(boolean matters, Supplier<T> work) {
    try {
      return work.get();
    } catch (HookwardenException e) {
      if (matters && e.problem() == Problem.CONFLICT) {
        throw new HookwardenException(
            Problem.PRECONDITION_FAILED, "somebody else did the same at the same moment");
      }
      throw e;
    }
  }
}
