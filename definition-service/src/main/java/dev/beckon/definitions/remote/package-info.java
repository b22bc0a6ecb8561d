/** What trigger-service knows of folders, segments, contacts and executions, asked over HTTP. */
package dev.beckon.definitions.remote;
