package dev.hookwarden.redteam.boundary;

/**
 * An attack to be added.
 *
 * @param name as a hook's name
 * @param language {@code javascript}, {@code typescript} or {@code python}
 * @param technique an id of the catalogue, or one of the workspace's own
 * @param family what it belongs to; may be empty if the technique is of the catalogue
 * @param attack what is tried, in words; may be empty if the technique is of the catalogue
 * @param expected what must come of it
 * @param source the program; at most 64 KiB of UTF-8
 */
public record NewSample(
    String name,
    String language,
    String technique,
    String family,
    String attack,
    Expectation expected,
    String source) {}
