package dev.hookwarden.delivery.boundary;

import java.util.UUID;

/**
 * Several allowed messages to one person, told together.
 *
 * @param id the id that its notification or delivery is to have
 * @param workspace whose
 * @param person the account of who gets it
 * @param count how many messages it stands for
 * @param mandatory whether an administrator made all of them mandatory
 * @param title 1 to 256 characters
 * @param text the text
 */
public record Digest(
    UUID id,
    UUID workspace,
    UUID person,
    int count,
    boolean mandatory,
    String title,
    String text) {}
