package dev.hookwarden.web.rule;

/**
 * One value of a filter.
 *
 * @param value the value
 * @param chosen whether the list is filtered by it
 */
public record Option(String value, boolean chosen) {}
