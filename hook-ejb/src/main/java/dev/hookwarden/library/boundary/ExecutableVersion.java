package dev.hookwarden.library.boundary;

import dev.hookwarden.run.boundary.Executable;

/**
 * A version that can run.
 *
 * @param hook the hook's name
 * @param number the version's number; 0 for one that was not handed in
 * @param executable its code
 * @param manifest what it asks for
 */
public record ExecutableVersion(
    String hook, int number, Executable executable, Manifest manifest) {}
