package org.yunyan.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;

/** The templates that the platform brings along, written as text: a title, a summary, and units by their headings. */
final class Shipped {

    private static final Pattern UNIT = Pattern.compile("(?m)^## \\[(\\w+)] (.+)$");
    private static final int USUAL_MINUTES = 10;
    private static final int HALF = 60;

    private Shipped() {}

    static List<Template> all() {
        return Stream.of("lesson", "short", "reading").map(Shipped::read).toList();
    }

    private static Template read(String name) {
        try (InputStream file = Shipped.class.getResourceAsStream("templates/" + name + ".md")) {
            Content content = content(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return new Template(Id.of("shipped-" + name), null, content.title(), content, Instant.EPOCH);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Content content(String text) {
        List<Unit> units = new ArrayList<>();
        Matcher unit = UNIT.matcher(text);
        int head = text.indexOf("\n## ");
        while (unit.find()) {
            int end = text.indexOf("\n## ", unit.end());
            String markdown =
                    text.substring(unit.end(), end < 0 ? text.length() : end).strip();
            units.add(unit(
                    units.size() + 1,
                    UnitKind.valueOf(unit.group(1)),
                    unit.group(2).strip(),
                    markdown));
        }
        String title = text.lines().findFirst().orElseThrow().substring(2).strip();
        String summary = text.substring(text.indexOf('\n'), head).strip();
        Content bare = Content.titled(title, null);
        return new Content(
                title,
                "",
                summary,
                List.of(),
                null,
                bare.stages(),
                bare.grades(),
                bare.level(),
                bare.mode(),
                List.<SkillAim>of(),
                bare.hours(),
                List.of(),
                units,
                false,
                bare.completion());
    }

    private static Unit unit(int number, UnitKind kind, String title, String markdown) {
        Id<Unit> id = Id.of("t" + number);
        return switch (kind) {
            case QUIZ -> Unit.quiz(id, title, USUAL_MINUTES, List.of());
            case TASK -> Unit.task(id, title, 3 * USUAL_MINUTES, markdown, new Task(List.of(), 0, HALF));
            case VIDEO, AUDIO, DOCUMENT, SLIDES, TEST ->
                new Unit(
                        id,
                        title,
                        kind,
                        kind.isMedia() ? 0 : USUAL_MINUTES,
                        0,
                        markdown,
                        null,
                        null,
                        List.of(),
                        null,
                        null);
        };
    }
}
