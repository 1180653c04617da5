package dev.hookwarden.delivery.boundary;

/**
 * What was or is to be sent.
 *
 * @param title the subject of a mail, or method and destination of a call
 * @param body the text of a mail, or the request of a call
 */
public record DeliveryContent(String title, String body) {}
