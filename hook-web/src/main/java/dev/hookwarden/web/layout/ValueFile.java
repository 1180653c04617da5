package dev.hookwarden.web.layout;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value as it is stored, to the byte, handed over as a file. */
public final class ValueFile {
  private ValueFile() {}

  /**
   * Hands a value over.
   *
   * @param value finds its JSON text; {@code null} if there is none
   */
  public static void send(HttpServletResponse response, Supplier<@Nullable String> value)
      throws IOException {
    try {
      String text = value.get();
      if (text == null) {
        throw new HookwardenException(Problem.NOT_FOUND, "there is no such value");
      }
      response.setContentType("application/json");
      response.setHeader("Content-Disposition", "attachment; filename=\"value.json\"");
      response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (HookwardenException e) {
      response.sendError(e.problem().status());
    }
  }
}
