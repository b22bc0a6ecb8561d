/** Scenarios as definition-service publishes them: a head that changes and versions that never do. */
package dev.beckon.contracts.definition;
