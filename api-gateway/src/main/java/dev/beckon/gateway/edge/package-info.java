/** HTTP at the edge: every request comes in here, and every problem goes out here. */
package dev.beckon.gateway.edge;
