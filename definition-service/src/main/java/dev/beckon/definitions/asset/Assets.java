package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.InlineObject;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts assets into documents, and takes them out of documents that bring them along. */
@ApplicationScoped
public class Assets {

    private static final String STAND_IN_URL = "https://example.invalid/";

    private final MediaFileRows mediaFiles;
    private final ConversionLinkRows links;
    private final SurveyRows surveys;
    private final AssetJson json;
    private final AssetStore store;

    Assets(MediaFileRows mediaFiles, ConversionLinkRows links, SurveyRows surveys, AssetJson json, AssetStore store) {
        this.mediaFiles = mediaFiles;
        this.links = links;
        this.surveys = surveys;
        this.json = json;
        this.store = store;
    }

    /**
     * Replaces each reference to an asset by the asset itself, in place. Where there is none a stand-in is put, so that
     * the rest of the document can still be judged.
     *
     * @return the references that got a stand-in
     */
    public List<Reference> embed(WorkspaceId workspace, References references) {
        List<Reference> absent = new ArrayList<>();
        for (AssetRows<?> rows : List.of(mediaFiles, links, surveys)) {
            List<Reference> ofKind = references.of(rows.kind());
            Set<Long> ids = ofKind.stream().map(Reference::id).collect(Collectors.toSet());
            Map<Long, ? extends AssetRow> found = rows.byId(workspace, ids);
            for (Reference reference : ofKind) {
                AssetRow row = found.get(reference.id());
                if (row == null) {
                    absent.add(reference);
                }
                reference.embed(row == null ? standIn(reference) : json.embedded(row));
            }
        }
        return absent;
    }

    private static ObjectNode standIn(Reference reference) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", reference.id());
        if (reference.kind() == ReferenceKind.SURVEY) {
            node.put("title", "?")
                    .putArray("questions")
                    .addObject()
                    .put("key", "q")
                    .put("content", "?");
            return node;
        }
        node.put("url", STAND_IN_URL);
        return reference.kind() == ReferenceKind.MEDIA_FILE ? node.put("type", "image") : node;
    }

    /** Stores an object that a document brings along, which the engine has found good; gives its id. */
    public long store(WorkspaceId workspace, InlineObject inline) {
        ObjectNode content = inline.content();
        return switch (inline.kind()) {
            case MEDIA_FILE -> mediaFile(workspace, content);
            case CONVERSION_LINK -> link(workspace, content);
            case SURVEY -> survey(workspace, inline);
            case FOLDER, SEGMENT, SCENARIO, API_TRIGGER ->
                throw new IllegalArgumentException("Not kept here: " + inline.kind());
        };
    }

    private long mediaFile(WorkspaceId workspace, ObjectNode content) {
        MediaFileRow row = new MediaFileRow();
        row.url = text(content, "url");
        row.type = content.path("type").asText("image");
        row.filename = text(content, "filename");
        row.mimeType = text(content, "mime_type");
        store.persist(mediaFiles, workspace, row);
        return row.id;
    }

    private long link(WorkspaceId workspace, ObjectNode content) {
        ConversionLinkRow row = new ConversionLinkRow();
        row.title = text(content, "title");
        row.url = text(content, "url");
        store.persist(links, workspace, row);
        return row.id;
    }

    private long survey(WorkspaceId workspace, InlineObject inline) {
        SurveyRow row = new SurveyRow();
        row.title = inline.content()
                .path("title")
                .asText(inline.container().path("action_key").asText("survey"));
        row.questions = inline.content().path("questions").toString();
        store.persist(surveys, workspace, row);
        return row.id;
    }

    private static String text(JsonNode content, String field) {
        return content.hasNonNull(field) ? content.get(field).asText() : null;
    }
}
