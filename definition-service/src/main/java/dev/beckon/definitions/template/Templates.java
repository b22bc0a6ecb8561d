package dev.beckon.definitions.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates that come with this service; read once. */
@Singleton
public class Templates {

    private static final String FOLDER = "/templates/";

    private final Map<String, Template> byId = new LinkedHashMap<>();

    public Templates() {
        read("index.json").forEach(name -> {
            JsonNode content = read(name.asText() + ".json");
            byId.put(
                    name.asText(),
                    new Template(
                            name.asText(),
                            content.path("title").asText(),
                            content.path("description").asText(),
                            Json.MAPPER.convertValue(content.path("variables"), Object.class),
                            (ObjectNode) content.path("definition")));
        });
    }

    /** In the order in which they are offered. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    List<Template> all() {
        return new ArrayList<>(byId.values());
    }

    Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A template's document, title included; the caller's own copy. */
    public Optional<ObjectNode> definition(String id) {
        return find(id).map(template -> template.definition().deepCopy());
    }

    private static JsonNode read(String name) {
        try (InputStream resource = Templates.class.getResourceAsStream(FOLDER + name)) {
            return Json.MAPPER.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }
}
