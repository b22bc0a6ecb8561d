/** What all resources of this service share: bodies and their faults, ids, pages, lost races, the clock. */
package dev.beckon.definitions.http;
