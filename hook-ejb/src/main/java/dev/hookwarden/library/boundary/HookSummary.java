package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Language;

/**
 * A hook with what its active, or else its latest, version is.
 *
 * @param hook the hook
 * @param language the version's language
 * @param manifest what the version asks for
 */
public record HookSummary(HookView hook, Language language, Manifest manifest) {}
