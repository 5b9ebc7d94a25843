/** MLT XML, which melt renders and Shotcut opens, and the Kdenlive projects made of it. */
package dev.kuleshov.core.timeline.mlt;
