package dev.beckon.triggers.contact;

/** How much a contact may hold. Lengths are in UTF-16 units unless said otherwise. */
public final class ContactLimits {

    public static final int IDENTIFIER_LENGTH = 200;
    public static final int NAME_LENGTH = 300;
    /** RFC 5321 section 4.5.3.1 gives a path 256 octets, two of them brackets. */
    public static final int EMAIL_LENGTH = 254;

    public static final int PHONE_LENGTH = 40;
    public static final int LANGUAGE_LENGTH = 35;
    public static final int TIME_ZONE_LENGTH = 64;
    public static final int TAGS = 100;
    public static final int TAG_LENGTH = 100;
    public static final int PROPERTIES = 200;
    public static final int PROPERTY_NAME_LENGTH = 100;
    public static final int PROPERTY_DEPTH = 5;
    /** All properties together, as JSON, in UTF-8 bytes. */
    public static final int PROPERTIES_BYTES = 32 * 1024;

    private ContactLimits() {}
}
