/** The providers' own limits: messages a second, messages to one person, WhatsApp's service window. */
package dev.beckon.simulator.limits;
