package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemKind;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.Skills;

/** The question bank of the demo county. */
@ExtendWith(StoreExtension.class)
class QuestionBankTest {

    @Test
    void there_are_questions_of_every_kind_for_the_workshop_and_for_diagnosing_two_subjects(MongoDatabase database) {
        Personas personas = new Personas();
        Persona trainer = personas.named("trainer");
        List<Offered> courses = SeedFile.table("courses.tsv").stream()
                .map(row -> Offered.of(row, version(row, trainer)))
                .toList();
        try (Rooms rooms =
                Rooms.open(database, SetClock.at("2026-03-02T08:00:00Z"), "people", "identity", "skills", "bank")) {
            rooms.get(Skills.class).define(Groundwork.framework());
            Bank bank = rooms.get(Bank.class);
            QuestionBank questions = new QuestionBank(bank, DemoCounty.SEED);
            questions.plant(courses, personas);
            questions.plant(courses, personas);
            questions.answer();
            questions.answer();

            Actor reader = DemoAccounts.actor(trainer);
            Page<Item> items = bank.list(reader, ItemFilter.ACTIVE, 0, Page.MOST);
            assertThat(items.total()).isGreaterThanOrEqualTo(140);
            assertThat(items.items().stream().map(item -> item.wording().kind()).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(ItemKind.values());
            assertThat(bank.calibrated(Id.of("know-pedagogy"), Stage.PRIMARY, Subject.CHINESE))
                    .hasSizeGreaterThanOrEqualTo(8);
            assertThat(bank.calibrated(Id.of("know-pedagogy"), Stage.PRIMARY, Subject.MATHS))
                    .hasSizeGreaterThanOrEqualTo(8);
            Content workshop = Workshop.content();
            List<Draw> draws = workshop.units().stream()
                    .map(Unit::exam)
                    .filter(exam -> exam != null)
                    .flatMap(exam -> exam.draws().stream())
                    .collect(Collectors.toList());
            draws.addAll(workshop.completion().testOut().draws());
            assertThat(draws)
                    .allSatisfy(draw -> assertThat(bank.available(draw, true)).isEqualTo(draw.count()));
            assertThat(items.items().stream()
                            .filter(item -> bank.statistics(reader, item.id()).discrimination() != null))
                    .hasSizeGreaterThan(20);
        }
    }

    private static CourseVersion version(Row row, Persona trainer) {
        Content content = new CourseFolder(row.text("slug")).read((name, file) -> Id.of("media"));
        return Planting.version(row, Id.of(row.text("slug")), content, trainer, trainer.id());
    }
}
