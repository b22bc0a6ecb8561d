/** Errors as RFC 9457 problems: coded, with what was wrong, where, and what to do. */
package dev.beckon.support.problem;
