/** WhatsApp through Meta's Cloud API v23.0: send, status table, signed webhooks. */
package dev.beckon.delivery.whatsapp;
