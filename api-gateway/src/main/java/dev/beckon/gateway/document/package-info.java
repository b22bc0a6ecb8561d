/** The OpenAPI document: META-INF/openapi.yaml, completed by what the table of routes knows. */
package dev.beckon.gateway.document;
