package dev.hookwarden.web.record;

import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.ValueFile;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands over the whole value of a record before or after a change. Changes nothing. */
public class ValueServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String PATH = "/record-value";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final transient Ledger ledger;

  /** Creates the servlet. */
  @Inject
  public ValueServlet(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The address of the value before a change. */
  static String before(LedgerView entry) {
    return address(entry, BEFORE);
  }

  /** The address of the value after a change. */
  static String after(LedgerView entry) {
    return address(entry, AFTER);
  }

  private static String address(LedgerView entry, String side) {
    Map<String, String> parameters = new HashMap<>(ChangeWords.parameters(entry));
    parameters.put("side", side);
    return Addresses.of(PATH, parameters);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ValueFile.send(response, () -> value(request));
  }

  private @Nullable String value(HttpServletRequest request) {
    String key = request.getParameter("key");
    Change change =
        ledger
            .entry(
                Addresses.text(request.getParameter("collection")),
                key == null ? "" : key,
                Addresses.largeNumber(request.getParameter("entry")))
            .change();
    return switch (Addresses.text(request.getParameter("side"))) {
      case BEFORE -> change.before();
      case AFTER -> change.after();
      default -> throw new HookwardenException(Problem.NOT_FOUND, "there is no such side");
    };
  }
}
