package org.yunyan.study;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.Courses;
import org.yunyan.Rooms;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The study room behind a door of its own, as a process that can be measured and killed: the store on disk, real HTTP and the
 * body of the API's own report, but a header instead of sign-in. Its learners are enrolled in one course and have opened its
 * film an hour ago.
 */
final class StudyDoor {

    static final Id<Course> COURSE = Id.of("bench");
    static final int LENGTH = 7200;
    static final String PERSON = "X-Person";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1000;

    private final Study study;

    private StudyDoor(Study study) {
        this.study = study;
    }

    /** @param arguments the folder, and how many learners there are */
    @SuppressWarnings("resource") // ends with the process
    public static void main(String[] arguments) throws IOException {
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
        MongoDatabase database = Databases.connect(store.uri(), "yunyan");
        Clock clock = Clock.systemUTC();
        Rooms rooms = Rooms.open(database, clock, "people", "identity", "skills", "bank", "catalogue", "study");
        plant(rooms, database, clock.instant(), Integer.parseInt(arguments[1]));
        ServerSocket door = new ServerSocket(0, 8192, InetAddress.getLoopbackAddress());
        System.out.println("open " + door.getLocalPort() + " " + secret(database));
        StudyDoor study = new StudyDoor(rooms.get(Study.class));
        while (true) {
            Socket visitor = door.accept();
            Thread.ofVirtual().start(() -> study.serve(visitor));
        }
    }

    static String secret(MongoDatabase database) {
        return new SecretStore(database).secret("segments");
    }

    static Id<Person> learner(int number) {
        return Id.of("learner-" + number);
    }

    static String session(int number) {
        return "0f8fad5b-d9cb-469f-a165-" + (700000000000L + number);
    }

    private static void plant(Rooms rooms, MongoDatabase database, Instant now, int learners) {
        CourseVersion course = Courses.published(COURSE.value(), Courses.video(LENGTH), Courses.quiz(10));
        rooms.get(Catalogue.class).plant(List.of(course));
        var enrolments = new EnrolmentStore(database, new Kept());
        var clocks = new ClockStore(database, new Kept());
        Instant opened = now.minus(Duration.ofHours(1));
        for (int from = 0; from < learners; from += BATCH) {
            List<Enrolment> enrolled = new ArrayList<>();
            List<StudyClock> hers = new ArrayList<>();
            for (int i = from; i < Math.min(learners, from + BATCH); i++) {
                enrolled.add(Enrolment.begun(learner(i), course, opened));
                var session = OpenedUnit.fresh(session(i), COURSE, Courses.VIDEO, opened, null);
                hers.add(StudyClock.of(learner(i)).open(session, Duration.ofDays(7)));
            }
            enrolments.insertMissing(enrolled);
            clocks.insertMissing(hers);
        }
    }

    /** Answers one request after the other, as long as the visitor stays. */
    private void serve(Socket visitor) {
        try (visitor) {
            visitor.setTcpNoDelay(true);
            var in = new BufferedInputStream(visitor.getInputStream());
            for (Http.Message request = Http.read(in); request != null; request = Http.read(in)) {
                visitor.getOutputStream().write(answer(request));
            }
        } catch (IOException gone) {
            // The visitor has hung up.
        }
    }

    private byte[] answer(Http.Message request) {
        Id<Person> person = Id.of(request.header(PERSON));
        Id<Unit> unit = Id.of(request.first().split("[ /]")[5]);
        try {
            Actor actor = new Actor(Id.of(person.value()), person, person.value(), List.of());
            SegmentReport report = read(unit, JSON.readTree(request.body()));
            return Http.write("HTTP/1.1 200 OK", "", JSON.writeValueAsString(study.report(actor, report)));
        } catch (Refused refusal) {
            return Http.write("HTTP/1.1 422 Unprocessable", "", refusal.key());
        }
    }

    private static SegmentReport read(Id<Unit> unit, JsonNode body) {
        List<Played> played = new ArrayList<>();
        body.get("played")
                .forEach(one -> played.add(
                        new Played(one.get("from").asDouble(), one.get("to").asDouble())));
        return new SegmentReport(
                Id.of(body.get("course").asString()),
                unit,
                body.get("session").asString(),
                body.get("sequence").asLong(),
                played,
                body.get("rate").asDouble(),
                body.get("position").asInt(),
                body.get("signature").asString());
    }
}
