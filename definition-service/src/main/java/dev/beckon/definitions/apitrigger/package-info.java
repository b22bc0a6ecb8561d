/** API triggers: what outside systems may call, with which parameters, and by which keys. */
package dev.beckon.definitions.apitrigger;
