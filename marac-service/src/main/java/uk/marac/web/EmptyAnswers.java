package uk.marac.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;

/** Refusals that the framework answers with a bare status become problems like all others. */
public final class EmptyAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            ProblemType type = ProblemType.ofStatus(response.getStatus());
            response.setStatus(type.status());
            response.setEntity(Problem.of(type, List.of()), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
