/**
 * Where providers call us, through the gateway: the channel in the path and its secret decide whose it is; a bad
 * signature changes nothing; what is good is stored before it is acknowledged.
 */
package dev.beckon.delivery.webhook;
