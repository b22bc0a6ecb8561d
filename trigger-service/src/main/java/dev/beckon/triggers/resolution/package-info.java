/** From the names that a caller uses to contacts: one round trip for any number of them. */
package dev.beckon.triggers.resolution;
