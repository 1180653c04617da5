package dev.hookwarden.review.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a version.
 *
 * @param id its id
 * @param number the version that it was said of
 * @param line the 1-based line in the version that is looked at, where it may have moved to; of an
 *     outdated one in its own version; {@code null} for the whole version
 * @param lineText the text of that line
 * @param author who said it
 * @param text what
 * @param at when
 * @param outdated whether no line of the version that is looked at reads so any more
 */
public record CommentView(
    UUID id,
    int number,
    @Nullable Integer line,
    String lineText,
    String author,
    String text,
    Instant at,
    boolean outdated) {}
