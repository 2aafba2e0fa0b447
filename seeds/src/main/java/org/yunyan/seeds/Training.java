package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Title;

/**
 * A training outside the catalogue that is held every year.
 *
 * @param title with {@code {year}}, {@code {stage}}, {@code {subject}} to fill in; evidence too
 * @param from first day on which somebody may finish it
 * @param until last such day
 * @param stages whose teachers may come; empty for all
 * @param urban percent of those invited who come, from towns
 * @param rural the same, from villages
 */
record Training(
        String id,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        MonthDay from,
        MonthDay until,
        Set<Stage> stages,
        Audience who,
        double urban,
        double rural,
        String evidence) {

    private static final int INDUCTION_YEARS = 3;
    private static final int LAST_SERIAL = 1800;

    private static final Map<String, String> WORDS = SeedFile.table("words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), row -> row.text("zh")));

    enum Audience {
        ALL,
        NOVICE,
        NOT_NOVICE,
        TITLED,
        URBAN,
        RURAL
    }

    static Training of(Row row) {
        return new Training(
                row.text("id"),
                row.text("title"),
                TrainingLevel.valueOf(row.text("level")),
                TrainingMode.valueOf(row.text("mode")),
                new BigDecimal(row.text("hours")),
                MonthDay.parse("--" + row.text("from")),
                MonthDay.parse("--" + row.text("until")),
                row.codeSet("stages", Stage.class),
                Audience.valueOf(row.text("who")),
                row.number("urban"),
                row.number("rural"),
                row.text("evidence"));
    }

    /** What this person got out of it in that year, if she was there. */
    Optional<Award> attended(Person person, Organisation school, int year, Pace pace, Window window, long seed) {
        Chance chance = Chance.about(seed, id, year, person.id());
        LocalDate day = from.atYear(year)
                .plusDays(chance.between(0, (int) ChronoUnit.DAYS.between(from.atYear(year), until.atYear(year))));
        boolean there = window.contains(day)
                && !day.isBefore(person.joined())
                && invites(person, school, day)
                && chance.percent((school.rural() ? rural : urban) * pace.attendance);
        return there ? Optional.of(award(person, school, day, chance)) : Optional.empty();
    }

    private boolean invites(Person person, Organisation school, LocalDate day) {
        boolean novice = person.joined().plusYears(INDUCTION_YEARS).isAfter(day);
        boolean wanted = switch (who) {
            case ALL -> true;
            case NOVICE -> novice;
            case NOT_NOVICE -> !novice;
            case TITLED -> person.post().title() != Title.NONE;
            case URBAN -> !school.rural();
            case RURAL -> school.rural();
        };
        return wanted && (stages.isEmpty() || stages.contains(person.post().stage()));
    }

    private Award award(Person person, Organisation school, LocalDate day, Chance chance) {
        String serial = "%04d".formatted(chance.between(1, LAST_SERIAL));
        return new Award(
                "training:" + day.getYear() + ":" + id,
                person.id(),
                null,
                filled(title, person, school, day, serial),
                level,
                mode,
                hours,
                filled(evidence, person, school, day, serial),
                null,
                Window.at(day, chance.between(15, 17), chance.between(0, 59)));
    }

    private static String filled(String text, Person person, Organisation school, LocalDate day, String serial) {
        return text.replace("{year}", Integer.toString(day.getYear()))
                .replace("{stage}", WORDS.get("stage." + person.post().stage()))
                .replace("{subject}", WORDS.get("subject." + person.post().main()))
                .replace("{school}", school.name())
                .replace("{serial}", serial);
    }
}
