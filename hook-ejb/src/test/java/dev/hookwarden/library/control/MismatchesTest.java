package dev.hookwarden.library.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.FixtureResult.Mismatch;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MismatchesTest {
  private static final Effect PUT = new Effect.Put(new RecordKey("orders", "1"), new IntNode(1));
  private static final Effect DELETE = new Effect.Delete(new RecordKey("orders", "1"));

  private static FixtureResult compare(Behaviour expected, Behaviour actual) {
    return Mismatches.result("small", expected, actual);
  }

  private static Behaviour effects(Effect... effects) {
    return new Behaviour(Outcome.OK, null, null, List.of(effects));
  }

  @Test
  void sameIsEqual() {
    assertThat(compare(effects(PUT, DELETE), effects(PUT, DELETE)))
        .isEqualTo(new FixtureResult("small", FixtureResult.Status.EQUAL, Outcome.OK, List.of()));
  }

  @Test
  void everyDifferenceIsNamed() {
    Behaviour rejected = new Behaviour(Outcome.REJECTED, null, "too late", List.of());
    assertThat(compare(effects(PUT), rejected).mismatches())
        .extracting(Mismatch::what)
        .containsExactly("outcome", "reason", "effect 1");
    assertThat(compare(effects(PUT, DELETE), effects(DELETE, PUT)).mismatches())
        .as("their order counts")
        .extracting(Mismatch::what)
        .containsExactly("effect 1", "effect 2");
    assertThat(compare(effects(PUT), effects(PUT, DELETE)).mismatches())
        .containsExactly(
            new Mismatch(
                "effect 2",
                "nothing",
                "{\"kind\":\"delete\",\"record\":{\"collection\":\"orders\",\"key\":\"1\"}}"));
  }

  @Test
  void returnedNullIsNotNothing() {
    Behaviour nothing = effects();
    Behaviour returned = new Behaviour(Outcome.OK, NullNode.getInstance(), null, List.of());
    assertThat(compare(nothing, returned).mismatches())
        .containsExactly(new Mismatch("value", "nothing", "null"));
  }

  @Test
  void whatIsStoredIsBounded() {
    Behaviour large = new Behaviour(Outcome.OK, new TextNode("x".repeat(9_999)), null, List.of());
    Effect[] many = Collections.nCopies(150, PUT).toArray(new Effect[0]);
    assertThat(compare(large, effects(many)).mismatches())
        .hasSize(10)
        .allSatisfy(each -> assertThat(each.expected()).hasSizeLessThanOrEqualTo(501));
  }
}
