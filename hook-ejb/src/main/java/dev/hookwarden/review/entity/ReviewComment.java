package dev.hookwarden.review.entity;

import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.review.boundary.CommentView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody said of a version, or of one of its lines. Inserted; never updated. */
@Entity
@Table(name = "review_comment")
public class ReviewComment {
  @Id private UUID id;
  private UUID workspace;
  private String hook;
  private int number;
  private @Nullable Integer line;

  @Column(name = "line_text")
  private String lineText;

  @Column(name = "written_by")
  private UUID by;

  private String author;
  private String content;

  @Column(name = "written_at")
  private Instant at;

  /** For JPA. */
  protected ReviewComment() {}

  /**
   * A place in a source.
   *
   * @param line the 1-based line
   * @param text the text of that line
   */
  public record Anchor(int line, String text) {}

  /**
   * Creates a comment.
   *
   * @param anchor where it belongs; {@code null} for the whole version
   */
  public ReviewComment(
      UUID id,
      VersionKey version,
      @Nullable Anchor anchor,
      Actor author,
      String content,
      Instant at) {
    this.id = id;
    this.workspace = version.workspace();
    this.hook = version.hook();
    this.number = version.number();
    this.line = anchor == null ? null : anchor.line();
    this.lineText = anchor == null ? "" : anchor.text();
    this.by = author.id();
    this.author = author.name();
    this.content = content;
    this.at = at;
  }

  /**
   * The comment as others see it.
   *
   * @param lines the lines of the version that is looked at
   */
  public CommentView view(List<String> lines) {
    Integer place = placeIn(lines);
    boolean outdated = line != null && place == null;
    return new CommentView(
        id, number, outdated ? line : place, lineText, author, content, at, outdated);
  }

  /** The nearest line that reads as the one that it was said of; {@code null} if none does. */
  private @Nullable Integer placeIn(List<String> lines) {
    if (line == null) {
      return null;
    }
    return IntStream.rangeClosed(1, lines.size())
        .filter(candidate -> lines.get(candidate - 1).equals(lineText))
        .boxed()
        .min(Comparator.comparingInt(candidate -> Math.abs(candidate - line)))
        .orElse(null);
  }
}
