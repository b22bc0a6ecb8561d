/** Calls of API triggers: checked against what the trigger declares, without a database or another service. */
package dev.beckon.gateway.apitrigger;
