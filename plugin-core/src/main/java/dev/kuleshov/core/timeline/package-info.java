/** Timelines: finding their formats, building rough cuts, and laying clips out in whole frames. */
package dev.kuleshov.core.timeline;
