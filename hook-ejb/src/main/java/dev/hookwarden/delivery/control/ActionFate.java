package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Clearance;
import dev.hookwarden.delivery.entity.Delivery;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the action of a delivery may still be sent, and tells what became of it, in the
 * caller's transaction. What the system itself sends carries out none. Where nobody knows whether
 * actions may be sent, none is.
 */
@Dependent
public class ActionFate {
  private final @Nullable Clearance clearance;

  /** Creates the bean. */
  @Inject
  public ActionFate(Instance<Clearance> clearance) {
    this.clearance = clearance.isResolvable() ? clearance.get() : null;
  }

  /** Whether anybody knows whether actions may be sent. */
  boolean isKnown() {
    return clearance != null;
  }

  /** Whether a delivery may be sent now. */
  boolean mayGo(Delivery delivery) {
    UUID action = delivery.action();
    return action == null || (clearance != null && clearance.mayGo(action));
  }

  /** Tells that it was sent. */
  void delivered(Delivery delivery) {
    tell(delivery, Clearance::delivered);
  }

  /** Tells that it could not be sent. */
  public void failed(Delivery delivery) {
    tell(delivery, Clearance::failed);
  }

  /** Tells that it is to be sent again. */
  public void again(Delivery delivery) {
    tell(delivery, Clearance::again);
  }

  private void tell(Delivery delivery, BiConsumer<Clearance, UUID> what) {
    if (clearance != null && delivery.action() != null) {
      what.accept(clearance, delivery.action());
    }
  }
}
