/** The public edge: who may do what, how much, and which service does it. Holds no state that must survive it. */
package dev.beckon.gateway;
