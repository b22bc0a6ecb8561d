/** What the tests of this service share: workspaces and who lives there, runs, and an ear on the command topics. */
package dev.beckon.triggers.testing;
