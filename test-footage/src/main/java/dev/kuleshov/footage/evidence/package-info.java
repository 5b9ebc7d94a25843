/** Films made of numbers alone: evidence by hand for tests of rules, without a single picture. */
package dev.kuleshov.footage.evidence;
