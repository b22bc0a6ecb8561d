/** Twilio's Messages API: form requests, signed status callbacks and inbound messages. */
package dev.beckon.simulator.twilio;
