package dev.hookwarden.stream.control;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;

/**
 * What the validator keeps of a check. It tells of each keyword here, before it applies it, so this
 * is where it is counted and stopped.
 */
final class MeteredContext extends ExecutionContext {
  /** The most failures that are kept of alternatives, of which one may hold nevertheless. */
  private static final int MAX_TOLD_APART = 20_000;

  /** The most failures of one place in the schema. */
  private static final int MAX_OF_PLACE = 50;

  private final Effort effort;
  private int failures;
  private Error last = Error.builder().message("more does not fit").build();

  MeteredContext(ExecutionConfig config, Effort effort) {
    super(config);
    this.effort = effort;
  }

  @Override
  public void evaluationPathAddLast(String keyword) {
    effort.enter();
    super.evaluationPathAddLast(keyword);
  }

  @Override
  public void evaluationPathAddLast(int index) {
    effort.enter();
    super.evaluationPathAddLast(index);
  }

  @Override
  public void evaluationPathRemoveLast() {
    effort.leave();
    super.evaluationPathRemoveLast();
  }

  /** That there is a failure decides, not how many; so memory is bounded by keeping few. */
  @Override
  public void addError(Error error) {
    failures++;
    if (failures <= MAX_TOLD_APART) {
      last = error;
    }
    if (getErrors().size() < MAX_OF_PLACE) {
      super.addError(last);
    }
  }
}
