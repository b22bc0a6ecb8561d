/** Plumbing shared by the services. Nothing of the domain lives here; see docs/adr/0003. */
package dev.beckon.support;
