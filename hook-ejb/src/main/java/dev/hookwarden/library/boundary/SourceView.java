package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Language;

/**
 * The text of a version.
 *
 * @param language the language of the source
 * @param source as it was handed in
 * @param compiled as it is executed
 */
public record SourceView(Language language, String source, String compiled) {}
