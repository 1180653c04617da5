package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.WorkerMessage;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of a source.
 *
 * @param checked whether it compiles, and to what
 * @param scanned where rules point at; {@code null} exactly if it does not compile
 */
public record Examination(WorkerMessage.Checked checked, WorkerMessage.@Nullable Scanned scanned) {}
