package dev.hookwarden.api.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many notifications were marked as read.
 *
 * @param read how many
 */
@Schema(name = "ReadNotifications", description = "How many were marked as read.")
public record ReadJson(int read) {}
