package dev.hookwarden.access.boundary;

/**
 * A new workspace with its first key.
 *
 * @param workspace the workspace
 * @param key an administrator's key; its secret is shown this once
 */
public record NewWorkspace(WorkspaceView workspace, NewKey key) {}
