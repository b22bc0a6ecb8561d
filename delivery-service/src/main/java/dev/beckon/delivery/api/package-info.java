/** The REST face of channels. Secrets go in and never come out. */
package dev.beckon.delivery.api;
