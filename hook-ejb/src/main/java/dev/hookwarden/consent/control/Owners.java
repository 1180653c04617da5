package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells which person decides for themself. */
@Dependent
public class Owners {
  private final CurrentActor actor;
  private final Persons persons;

  /** Creates the bean. */
  @Inject
  public Owners(CurrentActor actor, Persons persons) {
    this.actor = actor;
    this.persons = persons;
  }

  /**
   * The person who acts.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON} if a program does
   */
  public Owner present() {
    Actor me = actor.get();
    return new Owner(me.workspace(), persons.require(me).id(), me);
  }
}
