package org.yunyan.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/**
 * Questions as plain text, in the manner of Markdown, one after the other:
 *
 * <pre>
 * ## SINGLE | assess-learning | 2 | GENERAL | PRIMARY, JUNIOR | its-id
 * What is asked, on one or more lines; a blank is written ____
 * - [x] a right option            - left => right (matching)      1. first (ordering)
 * - [ ] a wrong option            = word | other word (a blank)   * 10 criterion: what is looked at (essay)
 * &gt; explanation
 * </pre>
 *
 * Subject, stages and id may be left out.
 */
final class ItemText {

    private static final int MOST_ITEMS = 500;
    /** Enough for {@value #MOST_ITEMS} questions of usual length. */
    static final int LENGTH = 500_000;

    private static final int MOST_FLAWS = 100;
    private static final int SHOWN = 60;
    private static final Pattern OPTION = Pattern.compile("- \\[([ xX])] (.+)");
    private static final Pattern PAIR = Pattern.compile("- (.*?)\\s*=> (.+)");
    private static final Pattern RANK = Pattern.compile("\\d+\\. (.+)");
    private static final Pattern CRITERION = Pattern.compile("\\* (\\d{1,3}) ([^:：]+)(?:[:：](.*))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    private final Function<Id<Skill>, Boolean> known;
    private final List<Read> items = new ArrayList<>();
    private final List<Brought.Flaw> flaws = new ArrayList<>();

    private ItemText(Function<Id<Skill>, Boolean> known) {
        this.known = known;
    }

    /**
     * A question of a text.
     *
     * @param id null when the text gives none
     * @param line of its heading
     */
    record Read(Id<Item> id, int line, Wording wording, Scope scope) {}

    /** What a text says. */
    record Whole(List<Read> items, List<Brought.Flaw> flaws) {}

    static Whole read(String text, Function<Id<Skill>, Boolean> known) {
        if (text.length() > LENGTH) {
            throw new Refused.Invalid("refused.bank.text", LENGTH, text.length());
        }
        ItemText reader = new ItemText(known);
        reader.readAll(text.lines().toList());
        return new Whole(reader.items, reader.flaws);
    }

    static String write(List<Item> items) {
        return items.stream().map(ItemText::write).collect(Collectors.joining("\n"));
    }

    private void readAll(List<String> lines) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                heads.add(i);
            } else if (heads.isEmpty()
                    && !lines.get(i).isBlank()
                    && !lines.get(i).startsWith("# ")) {
                flaw(i, "bank.flaw.noHead", lines.get(i));
            }
        }
        if (heads.isEmpty()) {
            flaw(0, "bank.flaw.empty", "");
        }
        if (heads.size() > MOST_ITEMS) {
            flaw(heads.get(MOST_ITEMS), "bank.flaw.tooMany", String.valueOf(MOST_ITEMS));
            return;
        }
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
            read(heads.get(i), lines.subList(heads.get(i), end));
        }
    }

    private void read(int line, List<String> block) {
        String[] head = block.getFirst().substring(3).split("\\|");
        Optional<ItemKind> kind = code(ItemKind.class, part(head, 0));
        if (kind.isEmpty()) {
            flaw(line, "bank.flaw.kind", part(head, 0));
            return;
        }
        Scope scope = scope(line, head);
        Parts parts = new Parts();
        for (int i = 1; i < block.size(); i++) {
            if (!parts.take(block.get(i).strip(), kind.get())) {
                flaw(line + i, "bank.flaw.line", block.get(i));
            }
        }
        String name = part(head, 5);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            flaw(line, "bank.flaw.id", name);
            return;
        }
        try {
            Wording wording = parts.wording(kind.get()).check();
            wording.lacks().forEach(lack -> flaw(line, lack, wording.prompt()));
            if (scope != null) {
                items.add(new Read(name.isEmpty() ? null : Id.of(name), line + 1, wording, scope));
            }
        } catch (Refused.Invalid tooLong) {
            flaw(line, "bank.flaw.tooLong", parts.prompt.toString());
        }
    }

    private Scope scope(int line, String[] head) {
        String skill = part(head, 1);
        if (skill.isEmpty() || !known.apply(Id.of(skill))) {
            flaw(line, "bank.flaw.skill", skill);
            return null;
        }
        if (!part(head, 2).matches("[1-5]")) {
            flaw(line, "bank.flaw.difficulty", part(head, 2));
            return null;
        }
        Optional<Subject> subject = code(Subject.class, part(head, 3));
        if (subject.isEmpty() && !part(head, 3).isEmpty()) {
            flaw(line, "bank.flaw.subject", part(head, 3));
            return null;
        }
        Set<Stage> stages = new TreeSet<>();
        for (String one : part(head, 4).split("[,，]")) {
            Optional<Stage> stage = code(Stage.class, one.strip());
            if (stage.isEmpty() && !one.isBlank()) {
                flaw(line, "bank.flaw.stage", one);
                return null;
            }
            stage.ifPresent(stages::add);
        }
        return new Scope(Id.of(skill), Integer.parseInt(part(head, 2)), stages, subject.orElse(Subject.GENERAL));
    }

    /** Collects the lines of one question. */
    private static final class Parts {

        private final StringBuilder prompt = new StringBuilder();
        private final List<String> options = new ArrayList<>();
        private final List<String> partners = new ArrayList<>();
        private final Set<Integer> right = new TreeSet<>();
        private final List<Wording.Blank> blanks = new ArrayList<>();
        private final List<Criterion> rubric = new ArrayList<>();
        private final StringBuilder explanation = new StringBuilder();

        boolean take(String line, ItemKind kind) {
            Matcher option = OPTION.matcher(line);
            Matcher pair = PAIR.matcher(line);
            Matcher rank = RANK.matcher(line);
            Matcher criterion = CRITERION.matcher(line);
            if (line.startsWith("> ")) {
                explanation.append(explanation.isEmpty() ? "" : "\n").append(line.substring(2));
            } else if (kind.isChoice() && option.matches()) {
                if (!option.group(1).isBlank()) {
                    right.add(options.size());
                }
                options.add(option.group(2).strip());
            } else if (kind == ItemKind.MATCHING && pair.matches()) {
                addPair(pair.group(1).strip(), pair.group(2).strip());
            } else if (kind == ItemKind.ORDERING && rank.matches()) {
                options.add(rank.group(1).strip());
            } else if (line.startsWith("= ") && (kind == ItemKind.FILL_IN || kind == ItemKind.SHORT_ANSWER)) {
                blanks.add(new Wording.Blank(Stream.of(line.substring(2).split("\\|"))
                        .map(String::strip)
                        .toList()));
            } else if (kind == ItemKind.ESSAY && criterion.matches()) {
                String what =
                        criterion.group(3) == null ? "" : criterion.group(3).strip();
                rubric.add(new Criterion(criterion.group(2).strip(), what, Integer.parseInt(criterion.group(1))));
            } else {
                return addPrompt(line);
            }
            return true;
        }

        Wording wording(ItemKind kind) {
            String asked = prompt.toString().strip();
            return new Wording(kind, asked, options, partners, right, blanks, rubric, explanation.toString());
        }

        /** A right side without a left one is there to mislead. */
        private void addPair(String left, String partner) {
            if (!left.isEmpty()) {
                options.add(left);
            }
            partners.add(partner);
        }

        private boolean addPrompt(String line) {
            boolean over = !options.isEmpty() || !blanks.isEmpty() || !rubric.isEmpty() || !explanation.isEmpty();
            if (over) {
                return line.isEmpty();
            }
            prompt.append(line).append('\n');
            return true;
        }
    }

    private static String write(Item item) {
        Wording wording = item.wording();
        Scope scope = item.scope();
        StringBuilder text = new StringBuilder();
        String stages = scope.stages().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        text.append(String.join(
                        " | ",
                        "## " + wording.kind(),
                        scope.skill().value(),
                        String.valueOf(scope.difficulty()),
                        scope.subject().name(),
                        stages,
                        item.id().value()))
                .append('\n')
                .append(wording.prompt())
                .append('\n');
        for (int i = 0;
                i < Math.max(wording.options().size(), wording.partners().size());
                i++) {
            text.append(option(wording, i)).append('\n');
        }
        wording.blanks()
                .forEach(blank -> text.append("= ")
                        .append(String.join(" | ", blank.accepted()))
                        .append('\n'));
        wording.rubric()
                .forEach(
                        line -> text.append("* %d %s：%s\n".formatted(line.points(), line.title(), line.description())));
        wording.explanation()
                .lines()
                .forEach(line -> text.append("> ").append(line).append('\n'));
        return text.toString();
    }

    private static String option(Wording wording, int i) {
        return switch (wording.kind()) {
            case MATCHING ->
                "- " + (i < wording.options().size() ? wording.options().get(i) + " " : "") + "=> "
                        + wording.partners().get(i);
            case ORDERING -> (i + 1) + ". " + wording.options().get(i);
            default ->
                (wording.right().contains(i) ? "- [x] " : "- [ ] ")
                        + wording.options().get(i);
        };
    }

    private void flaw(int line, String key, String said) {
        if (flaws.size() >= MOST_FLAWS) {
            return;
        }
        String brief = said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
        flaws.add(new Brought.Flaw(line + 1, key, brief.strip()));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
