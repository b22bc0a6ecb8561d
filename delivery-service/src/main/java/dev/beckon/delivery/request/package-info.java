/**
 * HTTP requests that actions make: each claimed in a table before its call and settled after, so that a repeat is always
 * known as one; the answer goes back to the execution that waits for it.
 */
package dev.beckon.delivery.request;
