/** What starts and ends with the process: readers, upkeep, the shared connections. */
package dev.beckon.delivery.lifecycle;
