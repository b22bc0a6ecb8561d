/** Folders and who is in them. A change of membership is a change of the contact. */
package dev.beckon.triggers.folder;
