/** Contract suites: what every implementation of a service interface must do, ours or not. */
package dev.kuleshov.footage.contract;
