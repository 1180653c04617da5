package dev.hookwarden.api.problem;

import java.util.Map;

/** How the members of a failure are shown: view records in the shapes of the API. */
final class MemberJson {
  private MemberJson() {}

  static Map<String, Object> from(Map<String, Object> members) {
    return Map.copyOf(members);
  }
}
