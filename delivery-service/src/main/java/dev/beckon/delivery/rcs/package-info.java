/** RCS through Google's RCS Business Messaging API v1: send, event table, signed pushes. */
package dev.beckon.delivery.rcs;
