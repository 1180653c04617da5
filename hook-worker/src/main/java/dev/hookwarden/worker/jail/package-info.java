/**
 * The jail seen from inside and from the build: compiles the system call policies of the image to
 * seccomp programs, proves from inside a jail that its layers hold, and lets the worker tighten its
 * own filter once it is warm. Called by the image build, by {@code bin/worker-jail} and once by the
 * worker's start; it knows nothing of hooks, languages or the protocol.
 */
@NullMarked
package dev.hookwarden.worker.jail;

import org.jspecify.annotations.NullMarked;
