package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.library.Library;
import org.yunyan.library.Rendition;
import org.yunyan.library.RenditionKind;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.Devices;
import org.yunyan.web.text.Markdown;

/** Gives a browser a unit to take along. */
@Component
final class AlongRoutes implements Routes {

    /** What a phone may be asked to keep. */
    static final long MOST_BYTES = 50L << 20;

    private static final Pattern PICTURE = Pattern.compile("src=\"(/api/v1/media/[^\"]+)\"");

    private final Answers answers;
    private final Catalogue catalogue;
    private final Study study;
    private final Library library;
    private final SlidePages pages;
    private final Devices devices;

    AlongRoutes(Answers answers, Catalogue catalogue, Study study, Library library, SlidePages pages, Devices devices) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.study = study;
        this.library = library;
        this.pages = pages;
        this.devices = devices;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().POST("/api/v1/study/{unit}/along", answers.json(this::take))
                .build();
    }

    /** Whether a unit may be taken along: its course allows it, and a phone can keep what is really taken. */
    static boolean canTake(Catalogue catalogue, Library library, Unit unit) {
        boolean kind = unit.kind().isMedia() || unit.kind().isRead();
        return kind && unit.playing().takeAway() && isSmall(catalogue, library, unit);
    }

    private static boolean isSmall(Catalogue catalogue, Library library, Unit unit) {
        if (unit.kind() == UnitKind.DOCUMENT) {
            return true;
        }
        Id<Media> file = unit.kind().isMedia() ? unit.media() : unit.playing().slides();
        if (file == null) {
            return false;
        }
        long size = smaller(library, unit)
                .map(small -> library.file(file, small.name()).toFile().length())
                .orElseGet(() -> catalogue.media(file).media().size());
        return size <= MOST_BYTES;
    }

    /** The smaller film where there is one. */
    private static Optional<Rendition> smaller(Library library, Unit unit) {
        return unit.kind().isMedia()
                ? library.renditions(unit.media()).stream()
                        .filter(made -> made.kind() == RenditionKind.VIDEO_360)
                        .findFirst()
                : Optional.empty();
    }

    private Taken take(Ask ask) {
        Actor actor = ask.person();
        Id<Course> course = Optional.ofNullable(ask.body(Taking.class).course())
                .orElseThrow(() -> new Refused.Invalid("refused.malformed", "course"));
        Enrolment enrolment = study.enrolment(actor, course)
                .filter(one -> one.state() != EnrolmentState.LEFT)
                .orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
        var content = catalogue.version(course, enrolment.number()).content();
        Unit unit = content.unit(ask.id("unit"));
        if (!canTake(catalogue, library, unit)) {
            throw new Refused.Invalid("refused.study.along");
        }
        Session session = study.open(actor, course, unit.id(), devices.of(ask.request()));
        UnitPlace here = new UnitPlace(actor, course, enrolment.number(), content, unit, enrolment);
        return taken(here, session, ask.locale());
    }

    private Taken taken(UnitPlace here, Session session, Locale locale) {
        Unit unit = here.unit();
        Id<Course> course = here.course();
        UnitProgress progress = here.enrolment().progress(unit.id());
        List<Taken.Section> sections = sections(unit, course);
        boolean slides = unit.kind() == UnitKind.SLIDES;
        List<String> pictures = slides
                ? IntStream.range(0, unit.parts())
                        .mapToObj(page -> PageRoutes.address(unit.playing().slides(), course)
                                .replace("{page}", String.valueOf(page)))
                        .toList()
                : List.of();
        String media = unit.kind().isMedia() ? media(here) : null;
        String captions = unit.captions() == null ? null : MediaRoutes.address(unit.captions(), course);
        List<String> files = new ArrayList<>(pictures);
        java.util.stream.Stream.of(media, captions)
                .filter(java.util.Objects::nonNull)
                .forEach(files::add);
        sections.forEach(section -> {
            Matcher picture = PICTURE.matcher(section.html());
            while (picture.find()) {
                files.add(picture.group(1).replace("&amp;", "&"));
            }
        });
        boolean played = unit.kind().isMedia();
        return new Taken(
                here.actor().person(),
                here.actor().name(),
                course,
                here.content().title(),
                unit.id(),
                unit.title(),
                unit.kind(),
                session,
                sections,
                pictures,
                slides ? pages.texts(unit.playing().slides()) : List.of(),
                slides ? study.secondsToRead(unit, 0) : 0,
                media,
                unit.kind() == UnitKind.VIDEO,
                captions,
                PlayerTools.fastest(unit),
                files,
                progress.position(),
                played ? progress.seconds() : progress.sections().size(),
                played ? unit.seconds() : unit.parts(),
                progress.sections().stream().sorted().toList(),
                progress.recalled().size() < unit.recall().size(),
                progress.done(),
                words(locale));
    }

    private List<Taken.Section> sections(Unit unit, Id<Course> course) {
        if (unit.kind() != UnitKind.DOCUMENT) {
            return List.of();
        }
        List<String> texts = unit.sections();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Taken.Section(
                        Markdown.html(texts.get(i), course).replace(" loading=\"lazy\"", ""),
                        study.secondsToRead(unit, i)))
                .toList();
    }

    private String media(UnitPlace here) {
        Unit unit = here.unit();
        return smaller(library, unit)
                .map(small -> RenditionRoutes.address(unit.media(), small.kind(), here.course()))
                .orElseGet(() -> MediaRoutes.address(unit.media(), here.course()));
    }

    private static Map<String, Object> words(Locale locale) {
        Map<String, Object> words = Reporting.words(locale);
        words.put("along", TakeAlong.words(locale));
        words.put("back", Words.say(locale, "study.slides.back"));
        words.put("on", Words.say(locale, "study.slides.on"));
        words.put("speed", Words.say(locale, "study.speed"));
        words.put("how", Words.say(locale, "study.counted.how"));
        return words;
    }

    /** The body that asks for a unit. */
    private record Taking(Id<Course> course) {}
}
