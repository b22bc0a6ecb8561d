/**
 * What trigger-service knows of folders, segments, contacts and executions, and delivery-service of channels, asked over
 * HTTP.
 */
package dev.beckon.definitions.remote;
