/** What scenarios use and can share: media files, conversion links and surveys. */
package dev.beckon.definitions.asset;
