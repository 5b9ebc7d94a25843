/** Editing programs as Kuleshov meets them; the first of them is a timeline file. */
package dev.kuleshov.core.host;
