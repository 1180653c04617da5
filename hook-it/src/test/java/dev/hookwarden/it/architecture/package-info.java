/** Rules that all modules keep, each with its reason. Reads compiled classes and source files. */
@NullMarked
package dev.hookwarden.it.architecture;

import org.jspecify.annotations.NullMarked;
