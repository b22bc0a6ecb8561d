/** The providers' side of WhatsApp, RCS, SMS and e-mail: real protocols, an inbox to look into, faults to order. */
package dev.beckon.simulator;
