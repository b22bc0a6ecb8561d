/** The table of all public routes: what permission each needs, how large a body it takes, who serves it. */
package dev.beckon.gateway.route;
