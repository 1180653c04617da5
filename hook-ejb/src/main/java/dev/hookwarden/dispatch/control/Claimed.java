package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.entity.QueuedRun;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue that this server may execute.
 *
 * @param id the row
 * @param claim which claim of the row this is; another one has another number
 * @param task what is to be done
 * @param lane its lane
 * @param attempts how many of its runs have failed
 * @param lastFailure what identifies the last failure; {@code null} if there was none
 * @param waited how long its turn had come
 */
record Claimed(
    UUID id,
    long claim,
    QueuedRun.Task task,
    String lane,
    int attempts,
    @Nullable String lastFailure,
    Duration waited) {}
