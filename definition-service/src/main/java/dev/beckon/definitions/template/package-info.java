/** Scenarios to begin with: JSON resources, each with a case that shows how it runs. */
package dev.beckon.definitions.template;
