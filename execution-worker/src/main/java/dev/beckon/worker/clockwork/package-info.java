/** What happens by itself: timers come due, parked inputs are tried again, old ids are forgotten, commits come early. */
package dev.beckon.worker.clockwork;
