package dev.beckon.triggers.api;

import jakarta.ws.rs.QueryParam;

/** The parameters of a contact list. */
public class ContactQuery {

    @QueryParam("email")
    String email;

    @QueryParam("phone")
    String phone;

    @QueryParam("username")
    String username;

    @QueryParam("external_id")
    String externalId;

    @QueryParam("folder_id")
    String folderId;

    /** Part of a name or an identifier. */
    @QueryParam("q")
    String words;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;
}
