package dev.hookwarden.worker.scan;

/**
 * What predicates look at during one scan; what takes time to find out is found out once.
 *
 * @param syntax the tree
 * @param names what names stand for
 * @param values what expressions are known to be
 * @param steps how much matching the rule may still do
 */
record View(Syntax syntax, Names names, Values values, Steps steps) {}
