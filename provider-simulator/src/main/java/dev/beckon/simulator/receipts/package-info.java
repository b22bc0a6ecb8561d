/** The receipts that follow an accepted message: planned under the faults in force, then sent in their time. */
package dev.beckon.simulator.receipts;
