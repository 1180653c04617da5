package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says to what a hook wants to do to them. */
public sealed interface InboxAnswer {
  /** It may be done, this once. */
  record Once() implements InboxAnswer {}

  /**
   * It may be done, and so may all that this hook asks for the same purpose.
   *
   * @param until when that ends by itself; {@code null} for never
   */
  record Always(@Nullable Instant until) implements InboxAnswer {}

  /** Not this one. */
  record NotNow() implements InboxAnswer {}

  /** Neither this one nor any that this hook asks for the same purpose. */
  record Never() implements InboxAnswer {}

  /**
   * Neither this one nor others that are like it.
   *
   * @param like in what they are; everything if empty
   * @param until when that ends by itself; {@code null} for never
   */
  record Mute(Set<Part> like, @Nullable Instant until) implements InboxAnswer {
    /** Copies. */
    public Mute {
      like = Set.copyOf(like);
    }
  }

  /**
   * It should never have been asked for: nothing of this hook any more, and a reviewer looks at it.
   *
   * @param words why, 1 to 400 characters
   */
  record Report(String words) implements InboxAnswer {}

  /** In what requests are like one another. */
  enum Part {
    /** They come from one hook. */
    HOOK,
    /** One author handed in what asks for them. */
    AUTHOR,
    /** They are of one kind. */
    KIND,
    /** They are for one purpose. */
    PURPOSE;

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
