/** What all resources of this service share: pages, entity tags, races. */
package dev.beckon.definitions.http;
