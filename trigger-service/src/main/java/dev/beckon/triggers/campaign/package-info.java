/** Runs of campaigns: brought to where the campaign is wanted to be, again and again, from whatever was done so far. */
package dev.beckon.triggers.campaign;
