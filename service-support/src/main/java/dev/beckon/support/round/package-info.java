/** Work that is done again and again on a thread of its own. */
package dev.beckon.support.round;
