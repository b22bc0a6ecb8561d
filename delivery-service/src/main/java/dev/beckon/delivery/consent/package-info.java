/**
 * What people have withdrawn since their messages were made: learned from their profiles, looked at before every call of
 * a provider. Only withdrawals are kept; of a contact who is not here, a message's own consent counts.
 */
package dev.beckon.delivery.consent;
