/** What every package shares: errors with stable codes, findings, progress and cancellation. */
package dev.kuleshov.api;
