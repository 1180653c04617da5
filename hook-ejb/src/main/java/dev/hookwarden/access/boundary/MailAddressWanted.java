package dev.hookwarden.access.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A person wants to get mail somewhere and has to confirm it; told in the transaction in which they
 * say so.
 *
 * @param workspace where they said so
 * @param person their account
 * @param until when it is too late
 */
public record MailAddressWanted(UUID workspace, UUID person, Instant until) {}
