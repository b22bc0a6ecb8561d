/** The way to the services behind the edge: streamed both ways, nothing kept. */
package dev.beckon.gateway.forward;
