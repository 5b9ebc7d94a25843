/** Asks servers over HTTP: through the user's proxy, with time-outs, and ready to be cancelled. */
package dev.kuleshov.core.net;
