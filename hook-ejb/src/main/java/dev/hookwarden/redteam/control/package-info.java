/** How {@link dev.hookwarden.redteam} runs samples and judges them. */
@NullMarked
package dev.hookwarden.redteam.control;

import org.jspecify.annotations.NullMarked;
