package dev.hookwarden.it.server;

import dev.hookwarden.platform.Role;
import java.util.List;
import java.util.UUID;

/**
 * A member with a confirmed mail address.
 *
 * @param person who
 * @param workspace where
 * @param address where they get mail
 */
record Addressee(Person person, UUID workspace, String address) {
  /** What hooks of these tests say that their mails are for. */
  static final String PURPOSE = "news";

  /** Makes somebody a member of the administrator's workspace, with an address. */
  static Addressee add(Api administrator) {
    Person person = Person.add(administrator, Role.MEMBER);
    String address = person.name() + "@people.example";
    Store.change(
        "update account set mail_address = ?, mail_confirmed_at = current_timestamp where id = ?",
        address,
        UUID.fromString(person.id()));
    UUID workspace = UUID.fromString(administrator.get("me").json().at("/workspace/id").asText());
    return new Addressee(person, workspace, address);
  }

  /** Lets a hook send them mail, as their answer in the inbox does. */
  Addressee allowing(String hook) {
    Store.change(
        "insert into consent (id, workspace, person, hook, kind, purpose, since_version,"
            + " granted_at, live, lock_version)"
            + " values (?, ?, ?, ?, 'EMAIL', ?, 1, current_timestamp, true, 0)",
        UUID.randomUUID(),
        workspace,
        UUID.fromString(person.id()),
        hook,
        PURPOSE);
    return this;
  }

  /** Everything that is stored about what they get; a look must not change it. */
  List<List<String>> stored() {
    return List.of(
        rows("consent", "concat_ws(' ', id, live, ended_at, lock_version)"),
        rows("mute", "concat_ws(' ', id, ended_at, lock_version)"),
        rows("notification", "concat_ws(' ', id, read_at)"),
        rows("delivery", "concat_ws(' ', id, state, attempts, lock_version)"),
        Store.column(
            "select concat_ws(' ', id, status, lock_version) from hook_action"
                + " where cast(recipient as varchar) = ? order by id",
            person.id()),
        Store.column(
            "select concat_ws(' ', mail_address, mail_wanted, mail_requests, lock_version)"
                + " from account where cast(id as varchar) = ?",
            person.id()));
  }

  /** What they have muted, as hook, kind and purpose. */
  List<String> mutes() {
    return rows("mute", "concat_ws(' ', hook, kind, purpose)");
  }

  private List<String> rows(String table, String columns) {
    return Store.column(
        "select %s from %s where cast(person as varchar) = ? order by id".formatted(columns, table),
        person.id());
  }
}
