package dev.hookwarden.web.layout;

import dev.hookwarden.platform.HookwardenException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a failure that has a name into its status, which the page for errors explains, and leads
 * back to a page whose state is gone. What has no name goes to the log.
 */
public final class Refusals extends ExceptionHandlerWrapper {
  private static final int MAX_CAUSES = 20;

  private Refusals(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Puts the handler in place; named in faces-config.xml. */
  public static final class Factory extends ExceptionHandlerFactory {
    /** Creates the factory. */
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new Refusals(getWrapped().getExceptionHandler());
    }
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (answer(events.next().getContext().getException())) {
        events.remove();
      }
    }
    // The page of an error is rendered within the answer, and ends the context of this request.
    if (FacesContext.getCurrentInstance() != null) {
      getWrapped().handle();
    }
  }

  private static boolean answer(Throwable failure) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext context = faces.getExternalContext();
    Optional<HookwardenException> refusal = cause(failure, HookwardenException.class);
    if (context.isResponseCommitted() || faces.getResponseComplete()) {
      return false;
    }
    try {
      if (refusal.isPresent()) {
        context.responseSendError(refusal.get().problem().status(), null);
        faces.responseComplete();
        return true;
      }
      if (cause(failure, ViewExpiredException.class).isPresent()) {
        context.redirect(context.getRequestServletPath());
        return true;
      }
      return false;
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  private static <T> Optional<T> cause(Throwable failure, Class<T> wanted) {
    return Stream.iterate(failure, found -> found != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(wanted::isInstance)
        .map(wanted::cast)
        .findFirst();
  }
}
