package dev.hookwarden.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells why a page can't be shown, without anything of the inside. */
@Named
@RequestScoped
public class ErrorPage {
  @Inject private HttpServletRequest request;

  /** The heading. */
  public String getTitle() {
    return switch (status()) {
      case 400 -> "That address is not right";
      case 403 -> "You may not see this";
      case 404, 405 -> "There is nothing here";
      case 503 -> "Not now";
      default -> "Something went wrong";
    };
  }

  /** What it means and what to do. */
  public String getWords() {
    return switch (status()) {
      case 400 -> "The address names something that can't exist.";
      case 403 ->
          "Your role does not permit it. An administrator of the workspace can change that.";
      case 404, 405 -> "It was never here, it is in another workspace, or it is no longer kept.";
      case 503 -> "The server is busy or not ready. Try again in a moment.";
      default -> "The fault is ours. The log of the server has the cause.";
    };
  }

  private int status() {
    @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : 404;
  }
}
