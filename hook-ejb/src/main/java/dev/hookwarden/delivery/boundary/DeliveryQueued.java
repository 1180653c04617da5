package dev.hookwarden.delivery.boundary;

import java.util.UUID;

/**
 * Something waits to be sent; it counts once the transaction is committed.
 *
 * @param workspace whose it is
 * @param channel which way
 */
public record DeliveryQueued(UUID workspace, Channel channel) {}
