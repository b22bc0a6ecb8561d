/**
 * A broker and a database server for the tests of the services: one of each per JVM, real, started when first asked
 * for.
 */
package dev.beckon.localstack.testing;
