/**
 * Campaigns: an action tree for everyone in folders or segments, from draft to launch, and what is wanted of it since.
 */
package dev.beckon.definitions.campaign;
