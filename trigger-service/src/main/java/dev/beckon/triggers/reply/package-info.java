/** What people send to us: whose it is, whether they want no more, and on to the worker. */
package dev.beckon.triggers.reply;
