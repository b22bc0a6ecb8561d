/** What the tests of this service share: a workspace with a scenario, and an ear on the command topics. */
package dev.beckon.triggers.testing;
