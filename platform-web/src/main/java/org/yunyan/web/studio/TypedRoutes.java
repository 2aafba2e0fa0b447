package org.yunyan.web.studio;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/** The last words of a page that is being closed: stored where nothing has changed since, and kept by the browser anyway. */
@Component
final class TypedRoutes implements Routes {

    private final Answers answers;
    private final Catalogue catalogue;

    TypedRoutes(Answers answers, Catalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().POST("/api/v1/studio/courses/{course}/typed", answers.json(this::store))
                .build();
    }

    private Map<String, Integer> store(Ask ask) {
        Actor actor = ask.person();
        Id<Course> id = ask.id("course");
        Body body = ask.body(Body.class);
        List<Typed> typed = body.typed() == null
                ? List.of()
                : body.typed().stream().filter(TypedRoutes::isWhole).toList();
        Course course = catalogue.course(actor, id);
        Draft draft = Draft.of(course.draft());
        Recovery recovery = Recovery.into(draft, typed, course.state().isEditable());
        if (!recovery.back().isEmpty()) {
            try {
                catalogue.save(actor, id, course.version(), draft.content());
            } catch (Refused.Conflict overtaken) {
                return Map.of("stored", 0);
            }
        }
        return Map.of("stored", recovery.settled().size());
    }

    private static boolean isWhole(Typed typed) {
        return typed != null && typed.field() != null && typed.value() != null;
    }

    /** What was typed and may not have reached the desk. */
    private record Body(List<Typed> typed) {}
}
