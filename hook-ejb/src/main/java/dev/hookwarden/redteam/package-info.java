/**
 * The red team: samples of attacks, and campaigns that run them through scanner and jail to see
 * whether both hold. Called by API and console. It must not know hooks, events or records: what a
 * sample asks for never takes place.
 */
@NullMarked
package dev.hookwarden.redteam;

import org.jspecify.annotations.NullMarked;
