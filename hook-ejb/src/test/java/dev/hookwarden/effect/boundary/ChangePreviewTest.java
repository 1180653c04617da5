package dev.hookwarden.effect.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.RecordKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangePreviewTest {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final Function<RecordKey, Optional<String>> NOTHING = _ -> Optional.empty();

  private static RecordKey key(int number) {
    return new RecordKey("things", "k" + number);
  }

  private static Effect put(int number, int chars) {
    return new Effect.Put(key(number), JsonNodeFactory.instance.textNode("x".repeat(chars)));
  }

  private static Effect patch(int number, int value) {
    return new Effect.Patch(key(number), JsonNodeFactory.instance.objectNode().put("n", value));
  }

  private static String large(int bytes) {
    String text = "{\"n\":0,\"pad\":\"%s\"}";
    return text.formatted("x".repeat(bytes - text.length() + 2));
  }

  private static void assertTooLarge(ThrowingCallable call, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.PAYLOAD_TOO_LARGE);
              assertThat(e.detail()).contains(words);
            });
  }

  @Test
  void eachChangeRestsOnTheOneBefore() {
    List<ChangePreview> changes =
        ChangePreview.of(
            List.of(patch(1, 1), patch(1, 2), new Effect.Delete(key(1)), put(1, 1)), NOTHING);

    assertThat(changes)
        .containsExactly(
            new ChangePreview(0, key(1), null, "{\"n\":1}"),
            new ChangePreview(1, key(1), "{\"n\":1}", "{\"n\":2}"),
            new ChangePreview(2, key(1), "{\"n\":2}", null),
            new ChangePreview(3, key(1), null, "\"x\""));
  }

  @Test
  void smallPatchesOfALargeRecordWriteNoMoreThan16MiBTogether() {
    Function<RecordKey, Optional<String>> present = _ -> Optional.of(large(MEBIBYTE));
    List<Effect> effects = IntStream.range(0, 16).mapToObj(n -> patch(1, n % 10)).toList();
    assertThat(ChangePreview.of(effects, present)).hasSize(16);

    List<Effect> more = Stream.concat(effects.stream(), Stream.of(put(2, 0))).toList();
    assertTooLarge(() -> ChangePreview.of(more, present), "write values of more than 16 MiB");
  }

  @Test
  void noMoreThan16MiBAreReadToBeReplacedOrRemoved() {
    int[] asked = new int[1];
    Function<RecordKey, Optional<String>> present =
        _ -> {
          asked[0]++;
          return Optional.of(large(MEBIBYTE));
        };
    List<Effect> deletes =
        IntStream.range(0, 16).<Effect>mapToObj(n -> new Effect.Delete(key(n))).toList();
    assertThat(ChangePreview.of(deletes, present)).hasSize(16);

    asked[0] = 0;
    List<Effect> more =
        IntStream.range(0, 1_000).<Effect>mapToObj(n -> new Effect.Delete(key(n))).toList();
    assertTooLarge(
        () -> ChangePreview.of(more, present), "replace or remove values of more than 16 MiB");
    assertThat(asked[0]).isEqualTo(17);
  }
}
