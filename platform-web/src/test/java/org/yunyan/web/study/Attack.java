package org.yunyan.web.study;

import static org.yunyan.web.Browser.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.study.Played;
import org.yunyan.study.SegmentReport;
import org.yunyan.web.Browser;
import tools.jackson.databind.JsonNode;

/**
 * Tries over HTTP to be credited for a film that nobody has watched, as somebody would who is signed in and holds the key of her
 * session. Run by a test, and by {@code ./yunyan attack} against a platform that runs.
 */
final class Attack {

    private static final double FASTEST = 2;

    private final Browser browser;
    private final JsonNode token;
    private final Id<Course> course;
    private final Id<Unit> film;
    private final int length;
    private final List<Blow> blows = new ArrayList<>();
    private final long begin = System.nanoTime();
    private long sequence;
    private int counted;

    /**
     * One try.
     *
     * @param claimed seconds that were reported
     * @param counted seconds that were credited
     * @param passed seconds of real time since the first session was opened
     * @param answers statuses and reasons, each once
     */
    record Blow(String name, int claimed, int counted, double passed, List<String> answers) {

        @Override
        public String toString() {
            return "%-44s claimed %,7d s   counted %4d s   %5.1f s passed   %s"
                    .formatted(name, claimed, counted, passed, String.join(", ", answers));
        }
    }

    private record Opened(String id, String key) {}

    Attack(Browser browser, Id<Course> course, Id<Unit> film, int length) {
        this.browser = browser;
        this.token = json(browser.get("/api/csrf"));
        this.course = course;
        this.film = film;
        this.length = length;
        post("/api/v1/courses/" + course + "/enrolment", "");
    }

    /** @param arguments port, login and password; attacks the first film that is offered */
    public static void main(String[] arguments) {
        Browser browser = new Browser(Integer.parseInt(arguments[0]));
        browser.signIn(arguments[1], arguments[2]);
        for (JsonNode offered : json(browser.get("/api/v1/courses?limit=200")).get("courses")) {
            JsonNode course =
                    json(browser.get("/api/v1/courses/" + offered.get("id").asString()));
            for (JsonNode unit : course.get("units")) {
                if (unit.get("kind").asString().equals("VIDEO")) {
                    Id<Unit> film = Id.of(unit.get("id").asString());
                    var attack = new Attack(
                            browser,
                            Id.of(offered.get("id").asString()),
                            film,
                            60 * unit.get("minutes").asInt());
                    attack.run().forEach(System.out::println);
                    System.out.printf("%n%d s counted, at most %.0f s may be%n", attack.counted, attack.ceiling());
                    System.exit(attack.counted <= attack.ceiling() ? 0 : 1);
                }
            }
        }
        throw new IllegalStateException("No course with a film is offered");
    }

    int counted() {
        return counted;
    }

    /** What the real time that has passed is worth at most. */
    double ceiling() {
        return FASTEST * passed();
    }

    List<Blow> run() {
        Opened mine = open();
        Opened other = open();
        wait(1);
        blow("jump to the end", signed(mine, 2, length - 30, length));
        blow("sixteen times the speed", signed(mine, 16, 0, 160));
        blow("sixteen times the speed, said to be once", signed(mine, 1, 0, 160));
        wait(1);
        SegmentReport honest = signed(mine, 2, 10, 12);
        blow("replayed ten times", honest, honest, honest, honest, honest, honest, honest, honest, honest, honest);
        blow("reordered", signed(mine, 2, 40, 60), signed(mine, 2, 20, 40), signed(mine, 2, 0, 20));
        blow("two devices at once", signed(mine, 2, 60, 80), signed(other, 2, 80, 100));
        blow("changed after it was signed", changed(honest));
        blow("not signed", unsigned(mine, 1, 0, 30));
        blow("signed with a key of her own", unsigned(mine, 1, 0, 30).signed("0".repeat(64)));
        blow(
                "a session that nobody opened",
                unsigned(new Opened("invented", ""), 1, 0, 30).signed(mine.key()));
        sequence = Long.MAX_VALUE - 5;
        blow("a clock that is turned forward", signed(mine, 2, 0, length));
        for (int i = 0; i < 10; i++) {
            blow("a new session, time and again", signed(open(), 2, 0, length));
        }
        return blows;
    }

    private void blow(String name, SegmentReport... reports) {
        int claimed = 0;
        int before = counted;
        List<String> answers = new ArrayList<>();
        for (SegmentReport report : reports) {
            claimed += (int) report.played().stream()
                    .mapToDouble(one -> one.to() - one.from())
                    .sum();
            HttpResponse<String> answer = post("/api/v1/study/" + film + "/segments", body(report));
            JsonNode said = json(answer);
            if (answer.statusCode() == 200) {
                counted = Math.max(counted, said.get("total").asInt());
                answers.add(said.path("held").isString() ? said.get("held").asString() : "counted");
            } else {
                answers.add(answer.statusCode() + " " + said.get("key").asString());
            }
        }
        blows.add(new Blow(
                name,
                claimed,
                counted - before,
                passed(),
                answers.stream().distinct().toList()));
    }

    private Opened open() {
        JsonNode opened = json(post("/api/v1/study/" + film + "/sessions", "{\"course\":\"" + course + "\"}"));
        return new Opened(opened.get("id").asString(), opened.get("key").asString());
    }

    private SegmentReport signed(Opened session, double rate, int from, int to) {
        return unsigned(session, rate, from, to).signed(session.key());
    }

    private SegmentReport unsigned(Opened session, double rate, int from, int to) {
        return new SegmentReport(course, film, session.id(), ++sequence, List.of(new Played(from, to)), rate, to);
    }

    private static SegmentReport changed(SegmentReport honest) {
        return new SegmentReport(
                honest.course(),
                honest.unit(),
                honest.session(),
                honest.sequence() + 1000,
                List.of(new Played(0, 5000)),
                honest.rate(),
                honest.position(),
                honest.signature());
    }

    static String body(SegmentReport report) {
        String played = report.played().stream()
                .map(one -> "{\"from\":%s,\"to\":%s,\"hidden\":%s}".formatted(one.from(), one.to(), one.hidden()))
                .collect(Collectors.joining(","));
        String signature = report.signature() == null ? "null" : "\"" + report.signature() + "\"";
        return "{\"course\":\"%s\",\"session\":\"%s\",\"sequence\":%d,\"played\":[%s],\"rate\":%s,\"position\":%d,\"signature\":%s}"
                .formatted(
                        report.course(),
                        report.session(),
                        report.sequence(),
                        played,
                        report.rate(),
                        report.position(),
                        signature);
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.get(
                path,
                ask -> ask.header("Content-Type", "application/json")
                        .header(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private double passed() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void wait(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }
}
