/**
 * The process inside the jail: it reads messages of the host from standard input, executes or
 * checks one hook at a time, and writes its answers to standard output. It is the only code that
 * knows the language engines. It trusts the host and nothing that comes from a hook; it knows
 * nothing of workspaces, people or storage.
 */
@NullMarked
package dev.hookwarden.worker;

import org.jspecify.annotations.NullMarked;
