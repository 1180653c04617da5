package dev.hookwarden.delivery.boundary;

/**
 * Something waits to be sent; it counts once the transaction is committed.
 *
 * @param channel which way
 */
public record DeliveryQueued(Channel channel) {}
