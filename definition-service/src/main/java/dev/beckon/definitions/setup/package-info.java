/** What scenarios need of a workspace that they do not name by id: channels that are set up, templates at the provider. */
package dev.beckon.definitions.setup;
