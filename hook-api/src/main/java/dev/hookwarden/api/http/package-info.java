/**
 * What all resources share: authentication, JSON bodies, their sizes, and paging. Knows no
 * resource.
 */
@NullMarked
package dev.hookwarden.api.http;

import org.jspecify.annotations.NullMarked;
