package dev.beckon.triggers.folder;

import dev.beckon.triggers.contact.Contact;
import java.util.List;

/**
 * What a change of membership came to.
 *
 * @param contact as it is now
 * @param changed the folders that were joined or left; those that were so already are not among them
 * @param refused the folders that were not joined because the contact is in {@link Folder#MOST_OF_A_CONTACT}
 */
public record MembershipChange(Contact contact, List<Long> changed, List<Long> refused) {}
