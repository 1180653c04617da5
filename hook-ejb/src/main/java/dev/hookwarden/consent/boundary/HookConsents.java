package dev.hookwarden.consent.boundary;

/**
 * How people think of a hook, in numbers.
 *
 * @param hook the hook
 * @param consents how many consents stand
 * @param mutes how many mutes name it
 * @param waiting how many of its actions wait for an answer of a person
 */
public record HookConsents(String hook, long consents, long mutes, long waiting) {}
