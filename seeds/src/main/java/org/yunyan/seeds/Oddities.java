package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.credits.Award;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.samples.Sample;
import org.yunyan.samples.SampleRow;
import org.yunyan.samples.SampleWish;
import org.yunyan.samples.Samples;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.DeviceMark;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Sitting;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Outcome;
import org.yunyan.triage.Triage;

/**
 * What looks odd at one school of the demo county: the study and texts are planted, the questions about them are raised by the
 * detectors themselves. One is answered, one settled, the others wait.
 */
final class Oddities {

    private static final Id<Course> COURSE = Id.of("formative-assessment");
    private static final DeviceMark STAFF_ROOM = new DeviceMark("5ca1ab1e".repeat(4));
    private static final int AT_THE_DEVICE = 4;

    private final Rooms rooms;
    private final Triage triage;
    private final Samples samples;
    private final Personas personas;
    private final LocalDate yesterday;

    Oddities(Rooms rooms, Triage triage, Samples samples, Personas personas, Window window) {
        this.rooms = rooms;
        this.triage = triage;
        this.samples = samples;
        this.personas = personas;
        this.yesterday = window.today().minusDays(1);
    }

    void plant() {
        Person teacher = rooms.people().person(personas.named("teacher").id());
        List<Person> colleagues = rooms.people().teachersOf(teacher.school()).stream()
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .sorted(Comparator.comparing(Person::number))
                .toList();
        if (colleagues.size() <= AT_THE_DEVICE + 1) {
            return;
        }
        List<Person> seen = new ArrayList<>(List.of(teacher));
        seen.addAll(colleagues.subList(0, AT_THE_DEVICE + 2));
        oneDevice(seen.subList(0, AT_THE_DEVICE + 1));
        trainedAndStudied(seen.get(AT_THE_DEVICE + 1));
        studiedAllDay(seen.get(AT_THE_DEVICE + 2));
        copied(elsewhere(teacher));
        triage.lookAt(seen.stream().map(Person::id).toList());
        answer(seen.get(AT_THE_DEVICE + 1), FlagKind.OVERLAP, "送教下乡改到下午才开始，上午我在学校里学这门课；改期的通知在教研组群里，截图已交教务处，请核对。");
        sample(teacher);
    }

    /** One after another within minutes, late in the evening. */
    private void oneDevice(List<Person> people) {
        for (int i = 0; i < people.size(); i++) {
            sits(people.get(i), Window.at(yesterday, 21, 40 + 2 * i), Duration.ofMinutes(2), 1, STAFF_ROOM);
        }
    }

    private void trainedAndStudied(Person person) {
        rooms.ledger()
                .award(new Award(
                        "training:" + yesterday + ":outreach",
                        person.id(),
                        null,
                        "送教下乡集中研修",
                        TrainingLevel.COUNTY,
                        TrainingMode.CONCENTRATED,
                        BigDecimal.valueOf(8),
                        "县教师发展中心签到表",
                        null,
                        Window.at(yesterday, 17, 0)));
        sits(person, Window.at(yesterday, 9, 20), Duration.ofMinutes(100), 86, own(person));
    }

    private void studiedAllDay(Person person) {
        sits(person, Window.at(yesterday, 0, 20), Duration.ofHours(8), 460, own(person));
        sits(person, Window.at(yesterday, 9, 0), Duration.ofHours(9), 520, own(person));
    }

    /** Teachers of the zone's other schools. */
    private List<Person> elsewhere(Person teacher) {
        return rooms.people().schoolsUnder(teacher.path().get(1)).stream()
                .filter(school -> !school.id().equals(teacher.school()))
                .flatMap(school -> rooms.people().teachersOf(school.id()).stream())
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .toList();
    }

    /** Two who completed one course say the same about it; that is settled: they had written it together. */
    private void copied(List<Person> people) {
        Map<Id<Course>, Person> first = new HashMap<>();
        for (Person person : people) {
            Optional<Id<Course>> shared = completed(person).stream()
                    .filter(course -> first.putIfAbsent(course, person) != null)
                    .findFirst();
            if (shared.isPresent()) {
                say(first.get(shared.get()), shared.get());
                say(person, shared.get());
                answer(person, FlagKind.COPIED_TEXT, "这段话是我们年级组集体备课时一起写的，组长先交，我没有改就交了。以后我写自己的。");
                clear(person);
                return;
            }
        }
    }

    private List<Id<Course>> completed(Person person) {
        return rooms.study().enrolments(person.id(), Set.of(EnrolmentState.COMPLETED), 0, Page.MOST).items().stream()
                .map(enrolment -> enrolment.course())
                .toList();
    }

    private void say(Person person, Id<Course> course) {
        String text = "学完以后我们把课堂上的提问改了：不再问听懂了没有，而是请孩子写下还有哪一步不明白，收上来当场分三类讲。"
                + "试了三周，作业里同一类错误少了一半，最安静的几个孩子也开始交纸条。下一步想把纸条做成错因档案，期末再看一遍。";
        rooms.study().rate(actor(person), course, 5, text);
    }

    private void sits(Person person, Instant from, Duration lasting, int minutes, DeviceMark device) {
        CourseVersion course = rooms.catalogue().current(COURSE);
        Id<Unit> unit = course.content().units().getFirst().id();
        rooms.study()
                .plantSittings(
                        person.id(),
                        List.of(new Sitting(
                                person.id() + "@" + from,
                                COURSE,
                                unit,
                                from,
                                from.plus(lasting),
                                Duration.ofMinutes(minutes),
                                device)));
    }

    private void answer(Person person, FlagKind kind, String text) {
        about(person, kind)
                .filter(flag -> flag.state() == FlagState.OPEN)
                .ifPresent(flag -> triage.answer(actor(person), flag.id(), text));
    }

    private void clear(Person person) {
        about(person, FlagKind.COPIED_TEXT)
                .filter(flag ->
                        flag.state() == FlagState.ANSWERED && flag.opinions().isEmpty())
                .ifPresent(flag -> {
                    triage.decide(actor("supervisor"), flag.id(), Outcome.CLEAR, "问过组长，确是集体备课的记录。");
                    triage.decide(actor("officer"), flag.id(), Outcome.CLEAR, "同意，已提醒各写各的。");
                });
    }

    private Optional<Flag> about(Person person, FlagKind kind) {
        return triage.own(actor(person), 0, Page.MOST).items().stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst();
    }

    /** A sample of the zone, two rows of which somebody has looked at. */
    private void sample(Person teacher) {
        Organisation zone = rooms.people().organisation(teacher.path().get(1));
        Actor supervisor = actor("supervisor");
        if (samples.at(supervisor, zone.id(), 0, 1).total() > 0) {
            return;
        }
        String seed = "福彩双色球 2026136 期 02 09 14 21 27 33 + 08";
        LocalDate from = yesterday.withDayOfYear(1);
        Sample drawn = samples.draw(supervisor, new SampleWish(zone.id(), from, yesterday, 12, seed, null));
        samples.sweep();
        List<SampleRow> rows = samples.sample(supervisor, drawn.id()).rows();
        if (rows.size() > 1) {
            samples.find(supervisor, drawn.id(), rows.get(0).mark(), SampleRow.Finding.IN_ORDER, "");
            samples.find(supervisor, drawn.id(), rows.get(1).mark(), SampleRow.Finding.INCOMPLETE, "签到表缺第二页，请学校补交。");
        }
    }

    private static DeviceMark own(Person person) {
        return new DeviceMark("%32s".formatted(person.number()).replace(' ', '0'));
    }

    private Actor actor(String persona) {
        return DemoAccounts.actor(personas.named(persona));
    }

    private static Actor actor(Person person) {
        return new Actor(Id.of(person.id().value()), person.id(), person.name(), List.of());
    }
}
