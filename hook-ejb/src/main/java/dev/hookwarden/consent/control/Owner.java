package dev.hookwarden.consent.control;

import dev.hookwarden.platform.Actor;
import java.util.UUID;

/**
 * A person who decides for themself.
 *
 * @param workspace where
 * @param person their account
 * @param actor as whom they act, perhaps with a key of theirs
 */
public record Owner(UUID workspace, UUID person, Actor actor) {}
