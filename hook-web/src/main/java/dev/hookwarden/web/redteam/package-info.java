/** The pages of the red team: what came of the latest campaign, and the samples. */
@NullMarked
package dev.hookwarden.web.redteam;

import org.jspecify.annotations.NullMarked;
