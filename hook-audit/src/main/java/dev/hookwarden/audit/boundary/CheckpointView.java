package dev.hookwarden.audit.boundary;

import java.time.Instant;

/**
 * What the server has signed about the log at one size.
 *
 * @param size how many entries the log had
 * @param root the root of their tree (RFC 6962), 64 hexadecimal digits
 * @param note the signed note (C2SP tlog-checkpoint)
 * @param sealedAt when
 */
public record CheckpointView(long size, String root, String note, Instant sealedAt) {}
