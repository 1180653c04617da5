package dev.hookwarden.web.inbox;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Answered;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.boundary.RequestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Requests, answers and mutes as people say them. */
@Named
@ApplicationScoped
public class InboxWords {
  /** What a hook wants. */
  public String wish(ActionKind kind) {
    return switch (kind) {
      case NOTIFY -> "wants to notify you";
      case EMAIL -> "wants to send you a mail";
      case CALL -> throw new IllegalArgumentException("a call asks no person");
    };
  }

  /** What a kind of action is called. */
  public String kind(ActionKind kind) {
    return switch (kind) {
      case NOTIFY -> "notifications";
      case EMAIL -> "mail";
      case CALL -> "calls";
    };
  }

  /** Who is behind a request. */
  public String people(RequestView.Who who) {
    List<String> words = new ArrayList<>();
    if (who.author() != null) {
      words.add("by " + who.author());
    }
    if (who.approver() != null) {
      words.add("approved by " + who.approver());
    }
    return String.join(", ", words);
  }

  /** What led to a request. */
  public String cause(RequestView.Why why) {
    return why.eventType() == null
        ? "something that is not kept any more"
        : "%s from %s".formatted(why.eventType(), why.eventSource());
  }

  /** Where a request is that does not wait any more. */
  public String fate(ActionView.Progress progress) {
    String status =
        switch (progress.status()) {
          case HELD -> "It waits for your answer.";
          case COLLECTED -> "It is allowed, and comes with others in one message.";
          case QUEUED -> "It is allowed, and about to be sent.";
          case DELIVERED -> "It was sent.";
          case REFUSED -> "It was not sent.";
          case EXPIRED -> "It was not sent.";
          case FAILED -> "It is allowed, but it could not be sent.";
        };
    return progress.reason() == null || !progress.status().isSettled()
        ? status
        : status + " " + progress.reason().words();
  }

  /** What is muted. */
  public String scope(MuteScope scope) {
    if (scope.equals(MuteScope.EVERYTHING)) {
      return "everything";
    }
    StringBuilder words =
        new StringBuilder(scope.kind() == null ? "everything" : kind(scope.kind()));
    if (scope.hook() != null) {
      words.append(" of ").append(scope.hook());
    }
    if (scope.author() != null) {
      words.append(" by ").append(scope.authorName());
    }
    if (scope.purpose() != null) {
      words.append(" for ").append(scope.purpose());
    }
    return words.toString();
  }

  /** What came of an answer. */
  public String done(Answered answered) {
    List<String> words = new ArrayList<>();
    add(words, answered.sent(), "sent");
    add(words, answered.collected(), "allowed; they come together in one message");
    add(words, answered.refused(), "not sent");
    add(words, answered.decided(), "had been decided about before");
    return words.isEmpty() ? "Nothing waited any more." : String.join(", ", words) + ".";
  }

  private static void add(List<String> words, int number, String what) {
    if (number > 0) {
      words.add(number + " " + what);
    }
  }
}
