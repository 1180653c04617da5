package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.SubscriptionView.About;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person can stop by the link in a mail.
 *
 * @param workspace where the mail came from
 * @param person who got it
 * @param about what it is about
 * @param hook the hook, if it is about one; else {@code null}
 * @param purpose the purpose, if it is about one hook; else {@code null}
 */
public record Subscription(
    UUID workspace, UUID person, About about, @Nullable String hook, @Nullable String purpose) {}
