package dev.hookwarden.library.boundary;

/**
 * What an author writes; nothing of it has to be right yet.
 *
 * @param language as far as it is chosen, at most 16 characters
 * @param source at most 1 MiB of UTF-8
 * @param manifest JSON or not, at most 64 KiB of UTF-8
 * @param message at most 1,000 characters
 * @param basedOn the latest version when it was begun, 0 for none
 */
public record DraftText(
    String language, String source, String manifest, String message, int basedOn) {}
