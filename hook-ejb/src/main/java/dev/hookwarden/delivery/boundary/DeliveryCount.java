package dev.hookwarden.delivery.boundary;

/**
 * How many deliveries there are.
 *
 * @param channel which way they go
 * @param state where they are
 * @param count how many
 */
public record DeliveryCount(Channel channel, DeliveryState state, long count) {}
