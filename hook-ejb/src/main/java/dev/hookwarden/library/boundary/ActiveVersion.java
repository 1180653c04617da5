package dev.hookwarden.library.boundary;

import dev.hookwarden.run.boundary.Executable;

/**
 * A version that may run.
 *
 * @param hook the hook's name
 * @param number the version's number
 * @param executable its code
 * @param manifest what it asks for
 */
public record ActiveVersion(String hook, int number, Executable executable, Manifest manifest) {}
