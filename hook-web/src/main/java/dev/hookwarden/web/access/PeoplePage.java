package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.NewPassword;
import dev.hookwarden.access.boundary.People;
import dev.hookwarden.access.boundary.PersonView;
import dev.hookwarden.platform.Role;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of the workspace. */
@Named
@RequestScoped
public class PeoplePage {
  @Inject private People people;

  private @Nullable Cursor<PersonView> page;
  private @Nullable NewPassword made;
  private @Nullable String after;
  private String name = "";
  private Role role = Role.MEMBER;

  /** The members. */
  public Cursor<PersonView> getPage() {
    if (page == null) {
      page =
          Cursor.of(
              "/people.xhtml",
              Map.of(),
              after,
              people.list(Addresses.above(after), Cursor.FETCH),
              PersonView::id);
    }
    return page;
  }

  /** The roles that people can have. */
  public List<Role> getRoles() {
    return Arrays.stream(Role.values()).filter(Role::isForPeople).toList();
  }

  /** Makes somebody a member. */
  public void add() {
    changed(
        () -> {
          made = people.add(name, role);
          Notices.success("%s is a member now.".formatted(name));
          name = "";
        });
  }

  /** Makes a new password for a member. */
  public void resetPassword(UUID person) {
    changed(() -> made = people.resetPassword(person));
  }

  /**
   * Gives a member the chosen role.
   *
   * @param seen the revision that the page showed
   */
  public void changeRole(UUID person, long seen, Role to) {
    changed(
        () -> {
          PersonView changed = people.changeRole(person, to, seen);
          Notices.success("%s is %s now.".formatted(changed.name(), changed.role().wireName()));
        });
  }

  /** Ends a membership. */
  public void remove(UUID person) {
    changed(() -> people.remove(person));
  }

  private void changed(Runnable act) {
    Notices.attempt(act);
    page = null;
  }

  /** The member whose password was just made. */
  public @Nullable NewPassword getMade() {
    return made;
  }

  /** The password that was just made; empty if none was. */
  public String getPassword() {
    return made == null ? "" : made.password().orElse("");
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** The name of a member to be. */
  public String getName() {
    return name;
  }

  /** Takes the name of a member to be. */
  public void setName(String name) {
    this.name = Addresses.text(name);
  }

  /** The role of a member to be. */
  public Role getRole() {
    return role;
  }

  /** Takes the role of a member to be. */
  public void setRole(Role role) {
    this.role = role;
  }
}
