/** Calls of API triggers: one call becomes one for each scenario that listens, each for its own audience. */
package dev.beckon.triggers.apitrigger;
