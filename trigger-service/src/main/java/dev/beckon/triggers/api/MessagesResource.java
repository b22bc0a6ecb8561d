package dev.beckon.triggers.api;

import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.history.MessageEntity;
import dev.beckon.triggers.history.Messages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/v1/messages}: what was sent and how far it came. */
@Path("/api/v1/messages")
@RunOnVirtualThread
public class MessagesResource {

    private static final String NOUN = "message";

    private final CallerWorkspace workspace;
    private final Messages messages;

    MessagesResource(CallerWorkspace workspace, Messages messages) {
        this.workspace = workspace;
        this.messages = messages;
    }

    @GET
    public Page<MessageView> list(@BeanParam MessageQuery query) {
        int limit = Page.limit(query.limit);
        List<MessageEntity> rows = messages.list(
                workspace.id(), query.filter(), Cursor.decodeLong(query.cursor, Long.MAX_VALUE), limit + 1);
        Page<MessageEntity> page = Page.of(rows, limit, message -> Long.toString(message.seq));
        return new Page<>(page.items().stream().map(MessageView::of).toList(), page.nextCursor());
    }

    @GET
    @Path("{id}")
    public MessageView get(String id) {
        return messages.find(workspace.id(), Ids.path(id, NOUN))
                .map(MessageView::of)
                .orElseThrow(() -> Ids.notFound(NOUN));
    }
}
