package dev.beckon.triggers.api;

import dev.beckon.support.web.CauseHeader;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.cause.Causes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** What led to the request: the scenarios of the execution that makes it, or somebody outside. */
@RequestScoped
public class RequestCause {

    private final HttpHeaders headers;
    private final Causes causes;

    RequestCause(HttpHeaders headers, Causes causes) {
        this.headers = headers;
        this.causes = causes;
    }

    /** Blocks where the request names a cause. */
    Cause get() {
        return CauseHeader.read(headers.getHeaderString(CauseHeader.NAME))
                .map(call -> causes.of(Set.of(call)).apply(call))
                .orElse(Cause.OUTSIDE);
    }
}
