/**
 * Small films made from a script, with the truth about every cut, face and beat by construction.
 */
package dev.kuleshov.footage.film;
