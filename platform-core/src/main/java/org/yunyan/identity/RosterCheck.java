package org.yunyan.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

/** Finds out what the lines of a roster mean, and what is wrong with them. */
final class RosterCheck {

    static final Role[] MAY_IMPORT = {Role.SCHOOL_ADMIN, Role.ADMIN};

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern GRADES = Pattern.compile("(\\d{1,2})(?:[-~～至](\\d{1,2}))?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[-/.年].*)?");
    private static final int LONGEST_NAME = 40;

    /** Nobody begins to teach younger or older. */
    private static final int YOUNGEST = 15;

    private static final int OLDEST = 70;
    private static final Post NO_POST = new Post(null, null, null, null, null, false);

    private final Actor actor;
    private final Known known;
    private final RosterWords words;
    private final RosterProblems problems;
    private final Map<String, Long> lines = new HashMap<>();

    RosterCheck(Actor actor, Known known, RosterWords words, RosterProblems problems) {
        this.actor = actor;
        this.known = known;
        this.words = words;
        this.problems = problems;
    }

    /**
     * What is there before the import.
     *
     * @param schools by name; several may have the same
     * @param people by number
     * @param accounts by person
     * @param logins whose they are, for the numbers of the file
     */
    record Known(
            Map<String, List<Organisation>> schools,
            Map<String, Person> people,
            Map<Id<Person>, Account> accounts,
            Map<String, Id<Person>> logins) {}

    /** What the line does; empty when it has problems. */
    Stream<Roster.Entry> entry(RosterRow row) {
        Person before = known.people.get(row.get(RosterColumn.NUMBER));
        Optional<String> number = number(row);
        Optional<String> name = name(row);
        Optional<Organisation> school = school(row);
        Optional<LocalDate> joined = joined(row);
        Optional<Teaching> teaching = teaching(row, before == null ? null : before.post());
        Optional<Born> born = joined.flatMap(day -> born(row, day, before));
        if (Stream.of(number, name, school, joined, teaching, born).anyMatch(Optional::isEmpty)) {
            return Stream.empty();
        }
        if (before == null ? !free(row, number.get()) : !same(row, before, name.get())) {
            return Stream.empty();
        }
        Id<Person> id = before == null ? Id.of("number-" + number.get()) : before.id();
        Organisation unit = school.get();
        boolean stays = before != null && before.school().equals(unit.id());
        var path = stays ? before.path() : unit.path();
        Post post = teaching.get().post();
        Person person = new Person(
                id,
                number.get(),
                name.get(),
                unit.id(),
                path,
                post,
                joined.get(),
                true,
                born.get().year());
        Id<Organisation> left = before == null || stays ? null : before.school();
        return Stream.of(new Roster.Entry(person, before != null, account(id), left));
    }

    /** {@link Optional} cannot hold that there is no post. */
    private record Teaching(Post post) {}

    /** Nor that nobody tells a year. */
    private record Born(Integer year) {}

    private Id<Account> account(Id<Person> person) {
        Account account = known.accounts.get(person);
        return account == null ? null : account.id();
    }

    private Optional<String> number(RosterRow row) {
        String number = row.get(RosterColumn.NUMBER);
        if (!NUMBER.matcher(number).matches()) {
            return wrong(row, RosterColumn.NUMBER, number.isEmpty() ? "blank" : "number");
        }
        Long earlier = lines.putIfAbsent(Account.normalised(number), row.line());
        return earlier == null
                ? Optional.of(number)
                : wrong(row, RosterColumn.NUMBER, "number.twice", number, earlier.toString());
    }

    private Optional<String> name(RosterRow row) {
        String name = row.get(RosterColumn.NAME);
        if (name.isEmpty()) {
            return wrong(row, RosterColumn.NAME, "blank");
        }
        return name.length() <= LONGEST_NAME
                ? Optional.of(name)
                : wrong(row, RosterColumn.NAME, "name.long", String.valueOf(LONGEST_NAME));
    }

    private Optional<Organisation> school(RosterRow row) {
        String name = row.get(RosterColumn.SCHOOL);
        List<Organisation> named = known.schools.getOrDefault(name, List.of());
        List<Organisation> hers = named.stream()
                .filter(unit -> actor.holds(unit.path(), MAY_IMPORT))
                .toList();
        if (hers.size() == 1) {
            return Optional.of(hers.getFirst());
        }
        if (name.isEmpty()) {
            return wrong(row, RosterColumn.SCHOOL, "blank");
        }
        String what = named.isEmpty() ? "school.unknown" : hers.isEmpty() ? "school.foreign" : "school.several";
        return wrong(row, RosterColumn.SCHOOL, what, name);
    }

    private Optional<LocalDate> joined(RosterRow row) {
        String text = row.get(RosterColumn.JOINED);
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3))));
            } catch (DateTimeException noSuchDay) {
                return wrong(row, RosterColumn.JOINED, "date", text);
            }
        }
        return wrong(row, RosterColumn.JOINED, text.isEmpty() ? "blank" : "date", text);
    }

    /** Of a whole date the year is taken and no more. What the file does not tell stays as it was. */
    private Optional<Born> born(RosterRow row, LocalDate joined, Person before) {
        String text = row.get(RosterColumn.BORN);
        if (text.isEmpty()) {
            return Optional.of(new Born(before == null ? null : before.born()));
        }
        Matcher year = YEAR.matcher(text);
        int age = year.matches() ? joined.getYear() - Integer.parseInt(year.group(1)) : 0;
        return age >= YOUNGEST && age <= OLDEST
                ? Optional.of(new Born(joined.getYear() - age))
                : wrong(row, RosterColumn.BORN, "born", text);
    }

    /**
     * Stage and subject make a teacher; somebody with neither does not teach. What the file has no column for stays as it was,
     * so that a short list of transfers takes nobody's post.
     */
    private Optional<Teaching> teaching(RosterRow row, Post before) {
        if (!row.has(RosterColumn.STAGE) && !row.has(RosterColumn.SUBJECT)) {
            return Optional.of(new Teaching(before));
        }
        if (row.get(RosterColumn.STAGE).isEmpty()
                && row.get(RosterColumn.SUBJECT).isEmpty()) {
            return Optional.of(new Teaching(null));
        }
        Post was = before == null ? NO_POST : before;
        Optional<Stage> stage = word(row, RosterColumn.STAGE, word -> words.value(Stage.class, word));
        Optional<Subject> subject = word(row, RosterColumn.SUBJECT, word -> words.value(Subject.class, word));
        Optional<List<Subject>> second = row.has(RosterColumn.SECOND) ? second(row) : Optional.of(was.second());
        Optional<Set<Integer>> grades = row.has(RosterColumn.GRADES) ? grades(row) : Optional.of(was.grades());
        Optional<Title> title =
                optional(row, RosterColumn.TITLE, was.title(), Title.NONE, word -> words.value(Title.class, word));
        Optional<Boolean> novice = optional(row, RosterColumn.NOVICE, was.novice(), false, words::novice);
        if (Stream.of(stage, subject, second, grades, title, novice).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Teaching(
                new Post(stage.get(), subject.get(), second.get(), grades.get(), title.get(), novice.get())));
    }

    private Optional<List<Subject>> second(RosterRow row) {
        List<Subject> subjects = new ArrayList<>();
        for (String word : parts(row.get(RosterColumn.SECOND))) {
            Optional<Subject> subject = words.value(Subject.class, word);
            if (subject.isEmpty()) {
                return wrong(row, RosterColumn.SECOND, "word", word);
            }
            subjects.add(subject.get());
        }
        return Optional.of(subjects);
    }

    private Optional<Set<Integer>> grades(RosterRow row) {
        Set<Integer> grades = new TreeSet<>();
        for (String part : parts(row.get(RosterColumn.GRADES))) {
            Matcher range = GRADES.matcher(part);
            int first = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int last = range.matches() && range.group(2) != null ? Integer.parseInt(range.group(2)) : first;
            if (first < 1 || last > 12 || first > last) {
                return wrong(row, RosterColumn.GRADES, "grades", part);
            }
            for (int grade = first; grade <= last; grade++) {
                grades.add(grade);
            }
        }
        return Optional.of(grades);
    }

    private <T> Optional<T> optional(
            RosterRow row, RosterColumn column, T before, T whenEmpty, Function<String, Optional<T>> meaning) {
        if (!row.has(column)) {
            return Optional.of(before);
        }
        return row.get(column).isEmpty() ? Optional.of(whenEmpty) : word(row, column, meaning);
    }

    private <T> Optional<T> word(RosterRow row, RosterColumn column, Function<String, Optional<T>> meaning) {
        String word = row.get(column);
        Optional<T> value = meaning.apply(word);
        return value.isPresent() ? value : wrong(row, column, word.isEmpty() ? "blank" : "word", word);
    }

    /** Whether the number, unknown so far, can become a login. */
    private boolean free(RosterRow row, String number) {
        if (known.logins.containsKey(Account.normalised(number))) {
            problems.ofCell(row, RosterColumn.NUMBER, "number.login", number);
            return false;
        }
        return true;
    }

    /** Whether the known number is really hers, and she somebody whom the actor may change. */
    private boolean same(RosterRow row, Person before, String name) {
        if (!actor.holds(before.path(), MAY_IMPORT)) {
            problems.ofCell(row, RosterColumn.NUMBER, "number.foreign", before.number());
            return false;
        }
        if (!before.name().equals(name)) {
            problems.ofCell(row, RosterColumn.NUMBER, "number.other", before.number(), before.name());
            return false;
        }
        return true;
    }

    private <T> Optional<T> wrong(RosterRow row, RosterColumn column, String what, String... args) {
        problems.ofCell(row, column, what, args);
        return Optional.empty();
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
    }
}
