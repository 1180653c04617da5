package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is still to be decided.
 *
 * @param id its id here
 * @param stream the stream; {@code null} for a direct invocation
 * @param type the CloudEvents type
 * @param json the CloudEvent
 * @param depth 0 for an event from outside, one more for each hook that it came through
 * @param stored whether it has a row already
 */
public record Arrival(
    UUID id, @Nullable String stream, String type, ObjectNode json, int depth, boolean stored) {}
