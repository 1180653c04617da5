package dev.hookwarden.api.http;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted. */
public class PageQuery {
  /** Below every id that is given out: where lists that begin with the oldest start. */
  public static final UUID FIRST_ID = new UUID(0, 0);

  /** Above every id that is given out: where lists that begin with the newest start. */
  public static final UUID LAST_ID = new UUID(0x7FFF_FFFF_FFFF_FFFFL, -1L);

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  @QueryParam("limit")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "The most items in the answer.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  private @Nullable String limit;

  @QueryParam("after")
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "The member next of the page before; absent for the first page.",
      schema = @Schema(type = SchemaType.STRING))
  private @Nullable String after;

  /** For the container. */
  public PageQuery() {}

  /** Creates a query. */
  PageQuery(@Nullable String limit, @Nullable String after) {
    this.limit = limit;
    this.after = after;
  }

  /**
   * The most items of the page, 1 to 200.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it is not
   */
  public int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    int wanted = number("limit", limit);
    if (wanted < 1 || wanted > MAX_LIMIT) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "limit: 1 to " + MAX_LIMIT);
    }
    return wanted;
  }

  /** One more than the page holds, so that it shows whether there is a next one. */
  public int fetch() {
    return limit() + 1;
  }

  /** The sort key of the last item of the page before; empty for the first page. */
  public Optional<String> after() {
    return Optional.ofNullable(after).map(PageQuery::decode);
  }

  /** The same, where the sort key is a number. */
  public Optional<Integer> afterNumber() {
    return after().map(text -> number("after", text));
  }

  /** The same, where the sort key is a large number. */
  public Optional<Long> afterLong() {
    try {
      return after().map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw notACursor();
    }
  }

  /** The same, where the sort key is an id. */
  public Optional<UUID> afterId() {
    try {
      return after().map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw notACursor();
    }
  }

  static String encode(String sortKey) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw notACursor();
    }
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, name + ": not a number");
    }
  }

  private static HookwardenException notACursor() {
    return new HookwardenException(
        Problem.INVALID_REQUEST, "after: not the member next of a page of this list");
  }
}
