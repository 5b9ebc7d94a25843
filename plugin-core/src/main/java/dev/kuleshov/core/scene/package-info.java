/** Shows sampled frames to the frame classifiers that there are. */
package dev.kuleshov.core.scene;
