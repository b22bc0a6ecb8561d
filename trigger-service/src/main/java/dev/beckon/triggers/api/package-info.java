/** The service's part of the public API, as the gateway forwards it: paths, JSON shapes and problems, nothing else. */
package dev.beckon.triggers.api;
