package dev.hookwarden.consent.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about one thing that a hook does.
 *
 * @param hook the hook
 * @param kind what it does
 * @param purpose what for
 * @param consent what allows it; {@code null} if nothing does
 * @param mute what silences it, allowed or not; {@code null} if nothing does
 * @param mandatory why an administrator lets the hook do it anyway; {@code null} if none does
 * @param lastAskedAt when the hook last asked; {@code null} if that is not kept any more
 */
public record PreferenceView(
    String hook,
    ActionKind kind,
    String purpose,
    @Nullable ConsentView consent,
    @Nullable MuteView mute,
    @Nullable String mandatory,
    @Nullable Instant lastAskedAt) {}
