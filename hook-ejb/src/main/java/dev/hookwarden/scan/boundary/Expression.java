package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.ScanRule;

/**
 * What a rule looks for in one language.
 *
 * @param kind how the text is read
 * @param text a tree-sitter query, a regular expression, or the name of a check of the manifest; at
 *     most {@link ScanRule#MAX_EXPRESSION_CHARS} characters
 */
public record Expression(ScanRule.Kind kind, String text) {}
