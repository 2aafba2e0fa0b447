package org.yunyan.web.study;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Study;

/**
 * Who may have a file: whoever uploaded it, and whoever may see a course that it is used in — as it is offered, as she
 * studies it, or as a draft of which she is the trainer or a reviewer.
 */
@Component
final class MediaRights {

    private final Catalogue catalogue;
    private final Study study;

    MediaRights(Catalogue catalogue, Study study) {
        this.catalogue = catalogue;
        this.study = study;
    }

    /** @throws Refused.Missing when she may not; whether there is such a file is not told */
    void require(Actor actor, Media media, Optional<Id<Course>> course) {
        boolean may = media.by().equals(actor.person())
                || course.filter(id -> contents(actor, id).anyMatch(content -> uses(content, media.id())))
                        .isPresent();
        if (!may) {
            throw new Refused.Missing("refused.media.missing");
        }
    }

    private Stream<Content> contents(Actor actor, Id<Course> course) {
        return Stream.<Supplier<Optional<Content>>>of(
                        () -> seen(() -> catalogue.current(course).content()),
                        () -> study.enrolment(actor, course)
                                .map(one ->
                                        catalogue.version(course, one.number()).content()),
                        () -> seen(() -> catalogue.course(actor, course).draft()))
                .flatMap(content -> content.get().stream());
    }

    private static Optional<Content> seen(Supplier<Content> content) {
        try {
            return Optional.of(content.get());
        } catch (Refused.Missing notForHer) {
            return Optional.empty();
        }
    }

    private static boolean uses(Content content, Id<Media> media) {
        return content.units().stream()
                .anyMatch(unit -> media.equals(unit.media())
                        || media.equals(unit.captions())
                        || media.equals(unit.playing().slides())
                        || (unit.markdown() != null && unit.markdown().contains("/api/v1/media/" + media.value())));
    }
}
