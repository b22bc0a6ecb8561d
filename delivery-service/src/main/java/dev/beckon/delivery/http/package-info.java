/** Calls to providers over HTTP: which addresses may be called, and what is known when an answer does not come. */
package dev.beckon.delivery.http;
