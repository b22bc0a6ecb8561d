/** Meta's WhatsApp Cloud API: sending, its rules and errors, and the signed status and message webhooks. */
package dev.beckon.simulator.whatsapp;
