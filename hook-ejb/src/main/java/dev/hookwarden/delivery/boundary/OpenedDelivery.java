package dev.hookwarden.delivery.boundary;

import org.jspecify.annotations.Nullable;

/**
 * One delivery.
 *
 * @param delivery what it is and where it is
 * @param content what is sent; {@code null} if the reader may not see it, or it makes no sense any
 *     more
 */
public record OpenedDelivery(DeliveryView delivery, @Nullable DeliveryContent content) {}
