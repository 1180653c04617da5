package dev.hookwarden.platform;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/** The one unchecked failure of the application; rolls the transaction back. */
@ApplicationException(rollback = true)
public final class HookwardenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Map<String, Object> members;

  /**
   * Creates the failure.
   *
   * @param problem what kind
   * @param detail what exactly, in words that the caller may read; names the field for bad input
   */
  public HookwardenException(Problem problem, String detail) {
    this(problem, detail, Map.of());
  }

  /**
   * Creates the failure with extension members of the problem document.
   *
   * @param problem what kind
   * @param detail what exactly
   * @param members further members by name; values are view records or plain JSON types
   */
  public HookwardenException(Problem problem, String detail, Map<String, Object> members) {
    super(detail);
    this.problem = problem;
    this.members = Map.copyOf(members);
  }

  /** What kind of failure. */
  public Problem problem() {
    return problem;
  }

  /** What exactly, in words that the caller may read. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Extension members of the problem document. */
  public Map<String, Object> members() {
    return members;
  }
}
