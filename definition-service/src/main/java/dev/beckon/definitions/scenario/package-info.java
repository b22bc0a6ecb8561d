/** Scenarios: a head that changes, versions that never do. */
package dev.beckon.definitions.scenario;
