package dev.hookwarden.undo.control;

import java.util.UUID;

/**
 * Rings after the commit of an undo that is to be executed.
 *
 * @param undo the undo's id
 */
public record UndoStarted(UUID undo) {}
