/** The pages of a person: what they are asked, what they are told, what they allow and mute. */
@NullMarked
package dev.hookwarden.web.inbox;

import org.jspecify.annotations.NullMarked;
