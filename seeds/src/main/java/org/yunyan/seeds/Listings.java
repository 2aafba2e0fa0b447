package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/**
 * Pointers to textbooks and lessons of the national platform: our words about public facts, no content, no hours, no credits,
 * and each says so.
 */
final class Listings {

    private static final Instant LISTED = Window.at(LocalDate.of(2023, 11, 1), 9, 0);

    private Listings() {}

    static List<CourseVersion> read(Persona librarian, Id<Person> reviewer) {
        Map<String, Row> kinds = SeedFile.table("listing-kinds.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("kind"), row -> row));
        return SeedFile.table("catalogue.tsv").stream()
                .map(row -> CourseVersion.of(
                        Id.of(row.text("id")),
                        1,
                        content(row, kinds.get(row.text("kind"))),
                        librarian.id(),
                        librarian.name(),
                        LISTED,
                        reviewer))
                .toList();
    }

    private static Content content(Row row, Row kind) {
        return new Content(
                row.text("title"),
                "",
                kind.text("summary").replace("{scope}", row.text("scope")),
                List.of(kind.text("outcome")),
                Subject.valueOf(row.text("subject")),
                row.codeSet("stages", Stage.class),
                row.numbers("grades"),
                TrainingLevel.NATIONAL,
                TrainingMode.SELF_STUDY,
                row.list("skills").stream().map(Listings::aim).toList(),
                BigDecimal.ZERO,
                Stream.of("kind", "edition", "volume")
                        .map(row::text)
                        .filter(tag -> !tag.isBlank())
                        .toList(),
                List.of(),
                true,
                CompletionRule.STANDARD);
    }

    private static SkillAim aim(String text) {
        String[] parts = text.split(":");
        return new SkillAim(Id.of(parts[0]), Integer.parseInt(parts[1]));
    }
}
