/**
 * The wire between the services. Nothing here acts: records, ids, topics and codecs only, so that every service may
 * depend on it and none on another.
 */
package dev.beckon.contracts;
