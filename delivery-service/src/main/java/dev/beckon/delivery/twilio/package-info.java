/**
 * SMS through the Twilio Messages API (2010-04-01) and what is compatible with it: send, status table, signed
 * callbacks.
 */
package dev.beckon.delivery.twilio;
