/**
 * The service interfaces that third parties implement; each is found by java.util.ServiceLoader.
 */
package dev.kuleshov.api.spi;
