package dev.hookwarden.web.undo;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.ItemView;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.ValueFile;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands over a whole value of a record that an undo is about. Changes nothing. */
public class UndoValueServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient UndoPlans plans;

  /** Creates the servlet. */
  @Inject
  public UndoValueServlet(UndoPlans plans) {
    this.plans = plans;
  }

  /**
   * The address of a value.
   *
   * @param value {@code current}, {@code restored} or {@code merged}
   */
  static String address(String undo, int position, String value) {
    return Addresses.of(
        "/undo-value", Map.of("id", undo, "position", String.valueOf(position), "value", value));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ValueFile.send(response, () -> value(request));
  }

  private @Nullable String value(HttpServletRequest request) {
    ItemView item =
        ItemRow.find(plans, request.getParameter("id"), request.getParameter("position"));
    return switch (Addresses.text(request.getParameter("value"))) {
      case "current" -> item.current();
      case "restored" -> item.restored();
      case "merged" -> item.merged();
      default -> throw new HookwardenException(Problem.NOT_FOUND, "there is no such value");
    };
  }
}
