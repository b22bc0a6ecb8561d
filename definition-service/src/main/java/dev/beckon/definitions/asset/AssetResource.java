package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What the resources of this package share. A change is seen by versions made after it. */
abstract class AssetResource<R extends AssetRow, Q extends AssetRequest<R>> {

    private final String path;
    private final CallerWorkspace caller;
    private final AssetRows<R> rows;
    private final AssetStore store;

    AssetResource(String path, CallerWorkspace caller, AssetRows<R> rows, AssetStore store) {
        this.path = path;
        this.caller = caller;
        this.rows = rows;
        this.store = store;
    }

    Response created(Q request, R row) {
        Bodies.require(request).checked(true).applyTo(row);
        return created(row);
    }

    Response created(R row) {
        return Answers.created(path, store.add(rows, caller.id(), row));
    }

    @GET
    public Page<ObjectNode> list(@BeanParam PageQuery query) {
        return store.page(rows, caller.id(), query);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") long id) {
        return Answers.of(store.read(rows, caller.id(), id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Q request) {
        AssetRequest<R> checked = Bodies.require(request).checked(false);
        return Answers.of(store.change(rows, caller.id(), id, ifMatch, checked::applyTo));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        store.delete(rows, caller.id(), id, ifMatch);
    }
}
