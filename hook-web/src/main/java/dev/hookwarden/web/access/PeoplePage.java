package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.NewPassword;
import dev.hookwarden.access.boundary.People;
import dev.hookwarden.access.boundary.PersonView;
import dev.hookwarden.platform.Role;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of the workspace. */
@Named
@RequestScoped
public class PeoplePage {
  @Inject private People people;
  @Inject private Choice choice;

  private Cursor<PersonView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable NewPassword made;
  private @Nullable String after;
  private String name = "";
  private Role role = Role.MEMBER;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page = cursor(people.list(Addresses.above(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<PersonView> cursor(List<PersonView> found) {
    return Cursor.of("/people.xhtml", Map.of(), after, found, PersonView::id);
  }

  /**
   * Whether the list is read. While a form is, it is not needed, and a repetition that saw it empty
   * would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return loaded;
  }

  /** The members; none before they are read. */
  public Cursor<PersonView> getPage() {
    return page;
  }

  /** The roles that people can have. */
  public List<Role> getRoles() {
    return Arrays.stream(Role.values()).filter(Role::isForPeople).toList();
  }

  /** Makes somebody a member. */
  public void add() {
    Notices.attempt(
        () -> {
          made = people.add(name, role);
          Notices.success("%s is a member now.".formatted(name));
          name = "";
        });
  }

  /** Does what the touched button of a member says. */
  public void act() {
    choice
        .of("reset")
        .ifPresent(id -> Notices.attempt(() -> made = people.resetPassword(Addresses.id(id))));
    choice.of("remove").ifPresent(id -> Notices.attempt(() -> people.remove(Addresses.id(id))));
    choice.of("role").ifPresent(this::changeRole);
  }

  /** Changes a role; the button says whose, which revision was shown, and to which role. */
  private void changeRole(String words) {
    String[] parts = words.split(" ");
    Notices.attempt(
        () -> {
          PersonView changed =
              people.changeRole(
                  Addresses.id(parts[0]),
                  Role.named(parts[2]).orElse(Role.MEMBER),
                  (long) Addresses.number(parts[1]));
          Notices.success("%s is %s now.".formatted(changed.name(), changed.role().wireName()));
        });
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
