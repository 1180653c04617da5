package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;

/**
 * What is scanned.
 *
 * @param hash the version's hash
 * @param language the language of the source
 * @param source at most 1 MiB of UTF-8
 * @param facts what the version asks for
 */
public record ScanSubject(String hash, Language language, String source, ScanFacts facts) {}
