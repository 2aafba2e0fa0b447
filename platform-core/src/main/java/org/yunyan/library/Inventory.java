package org.yunyan.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Holdings;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** A trainer's files with the places where they are used, and putting another file in all these places at once. */
public final class Inventory {

    private static final int MOST_COURSES = 400;
    private static final String PDF = "application/pdf";

    private final Catalogue catalogue;
    private final Holdings holdings;
    private final TranscodingStore transcodings;
    private final CaptionStore captions;
    private final Clock clock;

    Inventory(
            Catalogue catalogue, Holdings holdings, TranscodingStore transcodings, CaptionStore captions, Clock clock) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.transcodings = transcodings;
        this.captions = captions;
        this.clock = clock;
    }

    /** Her files whose names contain this text, newest first. */
    public Page<Holding> files(Actor actor, String text, int offset, int limit) {
        actor.require(Role.TRAINER);
        Page<Media> files = holdings.of(actor, text, offset, limit);
        List<Id<Media>> ids = files.items().stream().map(Media::id).toList();
        Map<Id<Media>, List<Use>> uses = uses(actor);
        Map<Id<Media>, Transcoding> made = transcodings.find(ids);
        List<Holding> items = files.items().stream()
                .map(media -> new Holding(
                        media, uses.getOrDefault(media.id(), List.of()), Optional.ofNullable(made.get(media.id()))))
                .toList();
        return new Page<>(items, files.total(), files.offset(), files.limit());
    }

    /**
     * Puts another file of hers into the place of one, in all drafts that she may change now. What is published stays as it
     * is until the draft is published.
     *
     * @param seconds how long the other lasts, when it is played; 0 when it is not
     * @return the courses in which it was replaced
     * @throws Refused.Invalid when the two are not of a kind, or the other is a PDF that cannot be opened
     */
    public List<Course> replace(Actor actor, Id<Media> old, Id<Media> by, int seconds) {
        Media before = catalogue.ownMedia(actor, old);
        Media after = catalogue.ownMedia(actor, by);
        if (!family(before).equals(family(after))) {
            throw new Refused.Invalid("refused.library.otherKind", before.name(), after.name());
        }
        int pages = pages(after);
        List<Course> changed = new ArrayList<>();
        for (Course course : courses(actor)) {
            boolean shows = course.draft().units().stream()
                    .anyMatch(unit -> unit.shown().contains(old));
            if (shows && course.state().isEditable()) {
                List<Unit> units = course.draft().units().stream()
                        .map(unit -> Swapping.in(unit, old, by, seconds, pages))
                        .toList();
                Content content = course.draft().withUnits(units);
                changed.add(catalogue.save(actor, course.id(), course.version(), content));
            }
        }
        return changed;
    }

    /** The captions of a unit: as they are being written, else from its file, else none. */
    public List<Cue> captions(Actor author, Id<Course> course, Unit unit) {
        catalogue.written(author, course);
        return captions.find(course, unit.id()).map(CaptionDraft::cues).orElseGet(() -> fromFile(unit));
    }

    /** Keeps captions while they are written; learners see them once they are a file of the unit. */
    public void keep(Actor author, Id<Course> course, Id<Unit> unit, List<Cue> cues) {
        catalogue.written(author, course);
        captions.keep(course, unit, cues, author.person(), clock.instant());
    }

    /**
     * Makes captions a file of their unit; the rest of the draft is left as it is now.
     *
     * @throws Refused.Conflict when the draft cannot be changed now; nothing is kept then
     */
    public Course use(Actor author, Id<Course> id, Id<Unit> unit, List<Cue> cues) {
        Course course = catalogue.written(author, id);
        if (!course.state().isEditable()) {
            throw new Refused.Conflict("refused.course.notEditable");
        }
        course.draft().unit(unit);
        Captions.requireRoom(cues);
        byte[] vtt = Captions.vtt(cues).getBytes(StandardCharsets.UTF_8);
        Media file = catalogue.upload(author, unit + ".vtt", new ByteArrayInputStream(vtt));
        List<Unit> units = course.draft().units().stream()
                .map(one -> one.id().equals(unit) ? one.captioned(file.id()) : one)
                .toList();
        Course saved =
                catalogue.save(author, id, course.version(), course.draft().withUnits(units));
        captions.forget(id, unit);
        return saved;
    }

    private int pages(Media file) {
        if (!file.type().equals(PDF)) {
            return 0;
        }
        int pages = catalogue.pages(file.id());
        if (pages == 0) {
            throw new Refused.Invalid("refused.library.broken", file.name());
        }
        return pages;
    }

    private List<Cue> fromFile(Unit unit) {
        return unit.captions() == null
                ? List.of()
                : CaptionStore.read(catalogue.media(unit.captions()).file());
    }

    private Map<Id<Media>, List<Use>> uses(Actor actor) {
        Map<Id<Media>, List<Use>> uses = new HashMap<>();
        List<Course> courses = courses(actor);
        Map<Id<Course>, CourseVersion> offered = offered(courses);
        for (Course course : courses) {
            CourseVersion version = offered.get(course.id());
            if (version != null) {
                add(uses, course, version.content(), true);
            }
            add(uses, course, course.draft(), false);
        }
        return uses;
    }

    /** Those that are offered, read together, as many at once as the catalogue answers. */
    private Map<Id<Course>, CourseVersion> offered(List<Course> courses) {
        List<Id<Course>> ids =
                courses.stream().filter(Course::isOffered).map(Course::id).toList();
        Map<Id<Course>, CourseVersion> offered = new HashMap<>();
        for (int from = 0; from < ids.size(); from += Page.MOST) {
            offered.putAll(catalogue.currentOf(ids.subList(from, Math.min(ids.size(), from + Page.MOST))));
        }
        return offered;
    }

    private static void add(Map<Id<Media>, List<Use>> uses, Course course, Content content, boolean published) {
        for (Unit unit : content.units()) {
            for (Id<Media> file : unit.shown()) {
                List<Use> known = uses.computeIfAbsent(file, none -> new ArrayList<>());
                boolean there = known.stream()
                        .anyMatch(use ->
                                use.course().equals(course.id()) && use.unit().equals(unit.id()));
                if (!there) {
                    known.add(new Use(course.id(), content.title(), unit.id(), unit.title(), published));
                }
            }
        }
    }

    private List<Course> courses(Actor actor) {
        List<Course> all = new ArrayList<>();
        while (all.size() < MOST_COURSES) {
            List<Course> some = catalogue.mine(actor, all.size(), Page.MOST).items();
            all.addAll(some);
            if (some.size() < Page.MOST) {
                break;
            }
        }
        return all;
    }

    private static String family(Media media) {
        return media.type().startsWith("application/")
                ? media.type()
                : media.type().replaceAll("/.*", "");
    }
}
