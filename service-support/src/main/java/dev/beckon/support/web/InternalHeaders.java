package dev.beckon.support.web;

/** What the gateway tells the services behind it. */
public final class InternalHeaders {

    public static final String WORKSPACE = "X-Beckon-Workspace";
    public static final String TOKEN = "X-Beckon-Internal-Token";

    /** The URL as the outside caller used it; providers sign it. */
    public static final String ORIGINAL_URL = "X-Beckon-Original-Url";

    private InternalHeaders() {}
}
