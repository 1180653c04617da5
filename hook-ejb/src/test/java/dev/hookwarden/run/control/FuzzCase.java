package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Everything that a worker says in one conversation, made from a seed.
 *
 * @param seed makes the same again
 * @param frames how many frames it has
 * @param sound whether nothing was done to it
 * @param end the last frame before anything was done to it
 * @param bytes the worker's output
 * @param exit the worker's exit code
 */
record FuzzCase(long seed, int frames, boolean sound, ObjectNode end, byte[] bytes, int exit) {
  private static final int[] EXITS = {0, 1, 3, 134};

  static FuzzCase of(long seed, String run, String version) {
    // Neighbouring seeds of this generator begin alike.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    FuzzGrammar grammar = new FuzzGrammar(random);
    FuzzMutations mutations = new FuzzMutations(random, grammar);
    List<ObjectNode> frames = grammar.conversation(run, version);
    ObjectNode end = frames.getLast().deepCopy();
    boolean sound = random.nextInt(10) == 0;
    for (int i = sound ? 0 : random.nextInt(3); i > 0 && !frames.isEmpty(); i--) {
      mutations.order(frames, "another-run");
    }
    if (!sound && !frames.isEmpty() && random.nextBoolean()) {
      mutations.structure(frames.get(random.nextInt(frames.size())));
    }
    byte[] bytes =
        bytes(frames, sound ? -1 : random.nextInt(2 * frames.size() + 1), mutations, random);
    boolean cut = !sound && random.nextInt(10) == 0;
    return new FuzzCase(
        seed,
        frames.size(),
        sound,
        end,
        cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes,
        EXITS[random.nextInt(EXITS.length)]);
  }

  /** All frames, one of which suffers in its bytes or its length. */
  private static byte[] bytes(
      List<ObjectNode> frames, int victim, FuzzMutations mutations, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < frames.size(); i++) {
      byte[] json = FuzzGrammar.text(frames.get(i));
      boolean suffers = i == victim;
      boolean lying = suffers && random.nextInt(4) == 0;
      bytes.writeBytes(mutations.framed(suffers && !lying ? mutations.bytes(json) : json, lying));
    }
    return bytes.toByteArray();
  }
}
