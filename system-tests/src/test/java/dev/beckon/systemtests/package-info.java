/** The packaged processes, driven only through what an outsider has: the public API and the providers' side. */
package dev.beckon.systemtests;
