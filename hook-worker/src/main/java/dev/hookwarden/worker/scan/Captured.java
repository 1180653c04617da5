package dev.hookwarden.worker.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes that a match has captured, by the names that the query gives them. */
final class Captured {
  private final Map<String, List<Integer>> nodes = new LinkedHashMap<>();

  void add(String name, int node) {
    nodes.computeIfAbsent(name, each -> new ArrayList<>()).add(node);
  }

  /** The nodes of a name; empty if there is none. */
  List<Integer> of(String name) {
    return nodes.getOrDefault(name, List.of());
  }

  /** Where the rule points at: what is named for it, or else what was captured first. */
  List<Integer> places() {
    List<Integer> named = of(Query.MATCH);
    return named.isEmpty()
        ? nodes.values().stream().limit(1).flatMap(List::stream).toList()
        : named;
  }
}
