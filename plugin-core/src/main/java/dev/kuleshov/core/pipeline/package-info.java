/** The one room that knows the order of the work; {@code EditingAssistant} is its door. */
package dev.kuleshov.core.pipeline;
