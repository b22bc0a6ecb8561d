/** Scenarios with all they refer to as one JSON document, to be kept or taken to another workspace. */
package dev.beckon.definitions.bundle;
