/** What people write, read as answers: an option, a number, a date, an address, or none of these. */
package dev.beckon.engine.answer;
