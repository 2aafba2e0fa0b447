package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Judged;
import org.yunyan.bank.Sheet;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/**
 * The demo county's question bank: the questions of its courses' quizzes and a file of the other kinds, and simulated answers, so
 * that statistics have something to show. Such sittings are called {@code demo:}.
 */
final class QuestionBank {

    private static final int SITTINGS = 60;
    private static final int A_SHEET = 6;
    private static final double SLOPE = 1.4;

    private final Bank bank;
    private final long seed;

    QuestionBank(Bank bank, long seed) {
        this.bank = bank;
        this.seed = seed;
    }

    /** Everything that is missing, under the name of its trainer. */
    void plant(List<Offered> courses, Personas personas) {
        Persona first = personas.named("trainer");
        bank.plant(DemoAccounts.actor(first), SeedFile.text("bank.md"));
        for (Offered course : courses) {
            Persona trainer = personas.all().stream()
                    .filter(one -> one.id().equals(course.version().trainer()))
                    .findFirst()
                    .orElse(first);
            bank.plant(DemoAccounts.actor(trainer), text(course.version()));
        }
    }

    /** Answers of simulated teachers: the abler ones are right more often. Repeating it changes nothing. */
    void answer() {
        List<Draw> draws =
                List.of("teach-design", "assess-learning", "know-pedagogy", "teach-individual", "ethics-students")
                        .stream()
                        .map(skill -> Draw.of(Id.of(skill), A_SHEET))
                        .toList();
        for (int i = 0; i < SITTINGS; i++) {
            Random random = new Random(seed + i);
            Sheet sheet = bank.draw(draws, seed + i);
            double ability = random.nextGaussian();
            List<Asked> asked = bank.ask(sheet);
            List<Judged> unanswered = bank.judge(sheet, List.of());
            List<Answer> answers = new ArrayList<>();
            for (int place = 0; place < asked.size(); place++) {
                answers.add(answer(asked.get(place), unanswered.get(place).solution(), ability, random));
            }
            List<Double> shares =
                    bank.judge(sheet, answers).stream().map(Judged::share).toList();
            bank.count("demo:" + i, sheet, answers, shares);
        }
    }

    private static Answer answer(Asked asked, Answer solution, double ability, Random random) {
        double chance = 1 / (1 + Math.exp(-SLOPE * (ability - asked.difficulty() + 3.3)));
        boolean knows = random.nextDouble() < chance;
        if (knows) {
            return solution;
        }
        return asked.kind().isChoice()
                ? new Answer.Chosen(Set.of(random.nextInt(asked.options().size())))
                : null;
    }

    /** A quiz in the form in which questions are brought in; the later ones and those with several right options are harder. */
    static String text(CourseVersion version) {
        Content content = version.content();
        List<Question> questions = content.units().stream()
                .filter(unit -> unit.kind() == UnitKind.QUIZ)
                .flatMap(unit -> unit.questions().stream())
                .filter(question -> question.skill() != null)
                .toList();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> text(version, questions.get(i), i))
                .collect(Collectors.joining("\n"));
    }

    private static String text(CourseVersion version, Question question, int index) {
        int difficulty = question.isMultiple() ? 4 : index < 4 ? 2 : 3;
        String stages =
                version.content().stages().stream().map(Stage::name).sorted().collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("## %s | %s | %d | %s | %s | %s-%d\n%s\n"
                .formatted(
                        question.isMultiple() ? "MULTIPLE" : "SINGLE",
                        question.skill(),
                        difficulty,
                        subject(version.content().subject()),
                        stages,
                        version.course(),
                        index + 1,
                        question.prompt()));
        for (int i = 0; i < question.options().size(); i++) {
            String right = question.correct().contains(i) ? "x" : " ";
            text.append("- [")
                    .append(right)
                    .append("] ")
                    .append(question.options().get(i))
                    .append('\n');
        }
        question.explanation()
                .lines()
                .forEach(line -> text.append("> ").append(line).append('\n'));
        return text.toString();
    }

    /** What a course on IT or mental health asks concerns every teacher. */
    private static Subject subject(Subject subject) {
        return switch (subject) {
            case CHINESE, MATHS, SCIENCE -> subject;
            default -> Subject.GENERAL;
        };
    }
}
