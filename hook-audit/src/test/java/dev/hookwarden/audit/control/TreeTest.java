package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final int SIZES = 130;

  /** The leaves of the reference tests of Certificate Transparency. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Their roots, for 1 to 8 leaves. */
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<byte[]> leaves = new ArrayList<>();
  private final Map<String, byte[]> stored = new HashMap<>();
  private final Frontier frontier = new Frontier();
  private final Tree tree = new Tree(this::read);

  private List<byte[]> read(int level, long from, int count) {
    List<byte[]> found = new ArrayList<>();
    for (long i = from; i < from + count; i++) {
      found.add(level == 0 ? leaves.get((int) i) : stored.get(level + "/" + i));
    }
    assertThat(found).doesNotContainNull();
    return found;
  }

  private void add(byte[] data) {
    leaves.add(Merkle.leaf(data));
    frontier.add(
        leaves.getLast(), (level, position, hash) -> stored.put(level + "/" + position, hash));
  }

  private void grow(int size) {
    while (leaves.size() < size) {
      add(ByteBuffer.allocate(4).putInt(leaves.size()).array());
    }
  }

  @Test
  void rootsAreThoseOfTheReference() {
    assertThat(HexFormat.of().formatHex(frontier.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int size = 1; size <= INPUTS.size(); size++) {
      add(HexFormat.of().parseHex(INPUTS.get(size - 1)));
      assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(ROOTS.get(size - 1));
      assertThat(HexFormat.of().formatHex(tree.root(0, size))).isEqualTo(ROOTS.get(size - 1));
    }
  }

  @Test
  void everyLeafOfEverySizeIsProven() {
    for (int size = 1; size <= SIZES; size++) {
      grow(size);
      byte[] root = frontier.root();
      for (int leaf = 0; leaf < size; leaf++) {
        List<byte[]> path = tree.inclusion(leaf, size);
        assertThat(Proofs.rootOf(leaves.get(leaf), leaf, size, path)).isEqualTo(root);
        int other = (leaf + 1) % size;
        if (other != leaf) {
          assertThat(Proofs.rootOf(leaves.get(other), leaf, size, path)).isNotEqualTo(root);
        }
      }
    }
  }

  @Test
  void everyTreeIsTheBeginningOfEveryLargerOne() {
    List<byte[]> roots = new ArrayList<>();
    roots.add(Merkle.empty());
    for (int size = 1; size <= SIZES; size++) {
      grow(size);
      roots.add(frontier.root());
      for (int early = 1; early <= size; early++) {
        List<byte[]> proof = tree.consistency(early, size);
        assertThat(Proofs.isConsistent(early, roots.get(early), size, roots.get(size), proof))
            .as("%d of %d", early, size)
            .isTrue();
        assertThat(Proofs.isConsistent(early, roots.get(early - 1), size, roots.get(size), proof))
            .as("another root of %d in %d", early, size)
            .isFalse();
      }
    }
  }

  @Test
  void edgeIsFoundAgainFromWhatIsStored() {
    for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 66_000}) {
      grow(size);
      Frontier again = Frontier.at(size, tree);
      assertThat(again.size()).isEqualTo(size);
      assertThat(again.root()).as("%d", size).isEqualTo(frontier.root());
    }
    assertThat(stored.keySet()).contains("8/0", "8/255", "16/0");
  }
}
