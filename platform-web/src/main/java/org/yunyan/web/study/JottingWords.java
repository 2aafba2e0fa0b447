package org.yunyan.web.study;

import java.util.List;
import java.util.Locale;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.notebook.Jotting;
import org.yunyan.web.language.Words;

/** Jottings in words: where they are, and all of them as a text to take away. */
final class JottingWords {

    private JottingWords() {}

    /** 1:23, 第 3 节, 第 3 页. */
    static String place(UnitKind kind, int at) {
        return place(Words.locale(), kind, at);
    }

    private static String place(Locale locale, UnitKind kind, int at) {
        return switch (kind) {
            case VIDEO, AUDIO -> Words.length(at);
            case DOCUMENT -> Words.say(locale, "study.note.section", at + 1);
            case SLIDES -> Words.say(locale, "study.note.page", at + 1);
            case QUIZ, TEST, TASK -> Words.say(locale, Words.key(kind));
        };
    }

    /** As Markdown, course by course and unit by unit. */
    static String markdown(Locale locale, List<Jotting> jottings) {
        StringBuilder text = new StringBuilder("# " + Words.say(locale, "study.notebook.title") + "\n");
        Jotting before = null;
        for (Jotting one : jottings) {
            boolean sameCourse = before != null && before.course().equals(one.course());
            if (!sameCourse) {
                text.append("\n## ").append(line(one.courseTitle())).append('\n');
            }
            if (!sameCourse || !before.unit().equals(one.unit())) {
                text.append("\n### ").append(line(one.unitTitle())).append("\n\n");
            }
            String words = one.isBookmark() ? Words.say(locale, "study.note.bookmark") : one.text();
            text.append("- **")
                    .append(place(locale, one.kind(), one.at()))
                    .append("** ")
                    .append(words.replace("\n", "\n  "))
                    .append('\n');
            before = one;
        }
        return text.toString();
    }

    private static String line(String title) {
        return title == null ? "" : title.replace('\n', ' ');
    }
}
