/** A message's way to its provider: the choice of channel, limits, the call, what follows from it, the outcome told. */
package dev.beckon.delivery.send;
