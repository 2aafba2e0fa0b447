package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;

/** Who teaches what: subjects with their share of a stage's teachers, their grades, and what goes with them (clause 二). */
final class Teaching {

    private static final int SMALL_SCHOOL = 12;

    private final Map<Stage, List<Field>> fields = SeedFile.table("subjects.tsv").stream()
            .map(Field::of)
            .collect(Collectors.groupingBy(
                    Field::stage, () -> new EnumMap<>(Stage.class), Collectors.toUnmodifiableList()));

    private record Field(Stage stage, Subject subject, int weight, int lowest, int highest, List<Subject> second) {

        static Field of(Row row) {
            String[] grades = row.text("grades").split("-");
            boolean graded = grades.length == 2;
            return new Field(
                    Stage.valueOf(row.text("stage")),
                    Subject.valueOf(row.text("subject")),
                    row.number("weight"),
                    graded ? Integer.parseInt(grades[0]) : 0,
                    graded ? Integer.parseInt(grades[1]) : 0,
                    row.codes("second", Subject.class));
        }
    }

    Post draw(Chance chance, CountyPlan.School school, Title title, boolean novice) {
        Stage stage = chance.pick(school.unit().stages());
        Field field = chance.weighted(fields.get(stage), Field::weight);
        return new Post(
                stage, field.subject, second(chance, field), grades(chance, field, school.teachers()), title, novice);
    }

    /** Primary one main and two second subjects, junior one and one, senior one in depth. */
    private static List<Subject> second(Chance chance, Field field) {
        int wanted = switch (field.stage) {
            case PRIMARY -> 2;
            case JUNIOR, SPECIAL, PRESCHOOL -> 1;
            case SENIOR, VOCATIONAL -> 0;
        };
        List<Subject> left = new ArrayList<>(field.second);
        List<Subject> drawn = new ArrayList<>();
        while (drawn.size() < wanted && !left.isEmpty()) {
            Subject next = chance.pick(left);
            left.remove(next);
            drawn.add(next);
        }
        return drawn;
    }

    private static Set<Integer> grades(Chance chance, Field field, int teachers) {
        if (field.lowest == 0) {
            return Set.of();
        }
        int span = teachers < SMALL_SCHOOL ? chance.between(2, 3) : chance.between(1, 2);
        int first = chance.between(field.lowest, Math.max(field.lowest, field.highest - span + 1));
        Set<Integer> grades = new HashSet<>();
        for (int grade = first; grade < first + span && grade <= field.highest; grade++) {
            grades.add(grade);
        }
        return grades;
    }
}
