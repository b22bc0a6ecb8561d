/** What a provider says to us by itself: receipts and what people write back. One implementation a provider. */
package dev.beckon.simulator.voice;
