/** The kinds of actions and triggers, as the engine that validates them describes them. */
package dev.beckon.gateway.catalogue;
