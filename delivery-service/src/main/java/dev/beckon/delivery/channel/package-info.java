/** Configured senders: their settings, their secrets (encrypted at rest) and the view of them that sending reads. */
package dev.beckon.delivery.channel;
