/** The topology: its sources, its one processor, its sinks, and the order between them. */
package dev.beckon.worker.topology;
