package dev.beckon.definitions.template;

import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code /api/v1/templates}: the same for every workspace. */
@Path("/api/v1/templates")
public class TemplateResource {

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    public Page<Template.Summary> list() {
        return new Page<>(templates.all().stream().map(Template.Summary::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    public Template read(@PathParam("id") String id) {
        return templates
                .find(id)
                .orElseThrow(
                        () -> ProblemException.notFound("template_not_found", "There is no template '" + id + "'"));
    }
}
