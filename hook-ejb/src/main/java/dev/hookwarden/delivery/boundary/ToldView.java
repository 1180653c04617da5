package dev.hookwarden.delivery.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A notification as its person sees it.
 *
 * @param notification the notification
 * @param mandate why an administrator has hooks tell it without asking; {@code null} if the person
 *     allowed it, or if the administrator took it back since
 */
public record ToldView(NotificationView notification, @Nullable String mandate) {}
