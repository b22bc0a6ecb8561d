/** Provider stubs and samples for the tests of this module. */
package dev.beckon.delivery.testing;
