/**
 * What the tests of this service share: workspaces and who lives there, scenarios that listen, calls, dry runs,
 * campaigns and runs in them, an ear on the command topics, and the tables behind it all.
 */
package dev.beckon.triggers.testing;
