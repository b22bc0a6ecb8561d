/** One real PostgreSQL 18 on the loopback interface, run from the binaries that Maven brought. */
package dev.beckon.localstack.postgres;
