/** A server of somebody's: records the HTTP requests that scenarios and webhooks make, and answers them as told. */
package dev.beckon.simulator.hooks;
