/** What all resources of this service share: pages, races. */
package dev.beckon.definitions.http;
