package org.yunyan.seeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Abuse;
import org.yunyan.discussion.Asking;
import org.yunyan.discussion.Complaint;
import org.yunyan.discussion.Deed;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Echoes;
import org.yunyan.discussion.Moderation;
import org.yunyan.discussion.Post;
import org.yunyan.discussion.Voice;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Rating;

/**
 * What was asked and answered about some courses of the demo county, by people who really study them there: answers that were
 * accepted, a reply that waits to be looked at because it was reported, and one that was hidden; and trainers' replies to reviews.
 */
final class Talked {

    private static final int VERSION = 1;
    private static final String ASKER = "asker";
    private static final String TRAINER = "trainer";

    private final Rooms rooms;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Echoes echoes;
    private final Personas personas;
    private final Window window;
    private final Map<Id<Course>, List<Person>> learners = new LinkedHashMap<>();

    Talked(
            Rooms rooms,
            Discussions discussions,
            Moderation moderation,
            Echoes echoes,
            Personas personas,
            Window window) {
        this.rooms = rooms;
        this.discussions = discussions;
        this.moderation = moderation;
        this.echoes = echoes;
        this.personas = personas;
        this.window = window;
    }

    void plant() {
        Map<String, List<Row>> replies =
                SeedFile.table("replies.tsv").stream().collect(Collectors.groupingBy(row -> row.text("discussion")));
        int turn = 0;
        for (Row row : SeedFile.table("discussions.tsv")) {
            discuss(row, replies.getOrDefault(row.text("key"), List.of()), turn++);
        }
        answerReviews();
    }

    private void discuss(Row row, List<Row> said, int turn) {
        Id<Course> course = Id.of(row.text("course"));
        CourseVersion version = rooms.catalogue().version(course, VERSION);
        List<Person> studying = learners.computeIfAbsent(course, this::learners);
        if (studying.size() < said.size() + 2) {
            return;
        }
        Speakers speakers = new Speakers(studying, turn, version);
        Instant at = Window.at(window.today().minusDays(row.number("daysAgo")), 19, 40);
        String key = row.text("key");
        Post question = speakers.post(ASKER, 0, row.text("text"), at).named(Id.of(key + "-0"));
        List<Post> replies = new ArrayList<>();
        Id<Post> accepted = null;
        for (int i = 0; i < said.size(); i++) {
            Row reply = said.get(i);
            Instant then = at.plus(Duration.ofHours(reply.number("hours")));
            Post post = speakers.post(reply.text("who"), i + 1, reply.text("text"), then)
                    .named(Id.of(key + "-" + (i + 1)));
            replies.add(post);
            accepted = reply.text("mark").equals("accepted") ? post.id() : accepted;
        }
        Id<Discussion> id = Id.of("demo-" + key);
        Asking asking = new Asking(
                course, VERSION, unit(version.content(), row.text("unit")), place(row), row.text("title"), "");
        Discussion planted = Discussion.planted(id, asking, question, replies, accepted);
        discussions.plant(List.of(planted.withSame(speakers.others(row.number("same")))));
        for (int i = 0; i < said.size(); i++) {
            mark(id, replies.get(i), said.get(i).text("mark"), speakers.asker());
        }
    }

    /** What was reported waits for whoever looks first; what was hidden was hidden by the demo officer. */
    private void mark(Id<Discussion> id, Post post, String mark, Person by) {
        Instant later = post.at().plus(Duration.ofHours(2));
        if (mark.equals("reported")) {
            moderation.plantComplaint(id, new Complaint(post.id(), by.id(), Abuse.ADVERTISING, "卖资料的广告", later));
        } else if (mark.equals("hidden")) {
            Actor officer = DemoAccounts.actor(personas.named("officer"));
            discussions
                    .open(officer, id)
                    .post(post.id())
                    .filter(Post::isShown)
                    .ifPresent(shown -> moderation.judge(officer, id, post.id(), Deed.HIDDEN, "请就事论事，不要攻击别人。"));
        }
    }

    private void answerReviews() {
        for (Row row : SeedFile.table("review-replies.tsv")) {
            Id<Course> course = Id.of(row.text("course"));
            rooms.study().ratings(course, 0, Page.MOST).items().stream()
                    .filter(rating -> rating.stars() == row.number("stars"))
                    .filter(rating -> rating.text() != null && !rating.text().isBlank())
                    .min(Comparator.comparing(Rating::id))
                    .ifPresent(rating -> echoes.plant(
                            Map.of(rating, row.text("reply")),
                            rooms.catalogue().version(course, VERSION).trainerName()));
        }
    }

    /** Invented teachers who study the course, always in the same order. */
    private List<Person> learners(Id<Course> course) {
        List<Id<Person>> ids = new ArrayList<>();
        rooms.study().eachIn(course, enrolment -> {
            if (enrolment.state() != EnrolmentState.LEFT && isDrawn(enrolment)) {
                ids.add(enrolment.person());
            }
        });
        List<Id<Person>> some = ids.stream().sorted().limit(Page.MOST).toList();
        Map<Id<Person>, Person> people = rooms.people().persons(some);
        return some.stream().map(people::get).toList();
    }

    private boolean isDrawn(Enrolment enrolment) {
        return personas.all().stream().noneMatch(persona -> persona.id().equals(enrolment.person()));
    }

    private static Id<Unit> unit(Content content, String slug) {
        return content.units().stream()
                .map(Unit::id)
                .filter(id -> id.value().equals(slug))
                .findFirst()
                .orElse(null);
    }

    private static Integer place(Row row) {
        return row.text("place").isBlank() ? null : row.number("place");
    }

    /** Who says what in one discussion: the asker, the trainer, and a learner of her own for each other reply. */
    private record Speakers(List<Person> learners, int turn, CourseVersion version) {

        Person asker() {
            return learners.get(at(0));
        }

        Post post(String who, int number, String text, Instant at) {
            if (who.equals(TRAINER)) {
                return Post.of(version.trainer(), version.trainerName(), Voice.TRAINER, text, at);
            }
            Person person = who.equals(ASKER) ? asker() : learners.get(at(number));
            return Post.of(person.id(), person.name(), Voice.LEARNER, text, at);
        }

        List<Id<Person>> others(int many) {
            return learners.stream()
                    .map(Person::id)
                    .filter(id -> !id.equals(asker().id()))
                    .limit(many)
                    .toList();
        }

        private int at(int number) {
            return (turn * 11 + number * 3) % learners.size();
        }
    }
}
