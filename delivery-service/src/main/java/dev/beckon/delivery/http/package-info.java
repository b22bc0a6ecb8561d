/**
 * Calls over HTTP to providers and to addresses that users name: which addresses may be called, and what is known when an
 * answer does not come.
 */
package dev.beckon.delivery.http;
