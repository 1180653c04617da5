package dev.hookwarden.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API's root below the context root {@code /api}. */
@ApplicationPath("v1")
public class ApiApplication extends Application {}
