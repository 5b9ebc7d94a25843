/** Footage, fakes and helpers that tests in every module share. */
package dev.kuleshov.footage;
