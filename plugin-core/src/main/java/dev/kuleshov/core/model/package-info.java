/** Knows which models there are, finds their files and proves that they are whole. */
package dev.kuleshov.core.model;
