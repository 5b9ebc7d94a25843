/** Lets a language model write titles, translations and scripts, and believes nothing it says. */
package dev.kuleshov.core.text;
