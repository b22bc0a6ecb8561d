/**
 * From an audience to verdicts and commands, page by page. A page is decided and stored, then handed to the worker, then
 * marked: a crash in between repeats commands that the worker recognises, and neither loses nor repeats a contact.
 */
package dev.beckon.triggers.audience;
