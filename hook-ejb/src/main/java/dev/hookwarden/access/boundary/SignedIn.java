package dev.hookwarden.access.boundary;

import org.apache.shiro.subject.Subject;

/**
 * A person whose session is good. Serve the request within {@code subject.execute(...)}.
 *
 * @param subject on whose behalf the request is served
 * @param identity who and where
 * @param passwordMustChange whether they may do nothing but choose a password
 */
public record SignedIn(Subject subject, Identity identity, boolean passwordMustChange) {}
