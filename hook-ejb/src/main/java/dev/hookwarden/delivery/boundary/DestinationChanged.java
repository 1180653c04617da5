package dev.hookwarden.delivery.boundary;

import java.util.UUID;

/**
 * A destination is not what it was; told in the transaction of the change.
 *
 * @param workspace whose
 * @param name its name
 * @param elsewhere whether calls go somewhere else now, or nowhere
 * @param sensitive whether two reviewers have to approve a call by now
 * @param by who changed it
 */
public record DestinationChanged(
    UUID workspace, String name, boolean elsewhere, boolean sensitive, String by) {}
