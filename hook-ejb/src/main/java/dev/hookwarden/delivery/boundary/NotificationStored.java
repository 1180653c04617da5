package dev.hookwarden.delivery.boundary;

/**
 * A person has a new notification; it counts once the transaction is committed.
 *
 * @param notification what
 */
public record NotificationStored(NotificationView notification) {}
