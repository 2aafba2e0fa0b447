package org.yunyan.web.why;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** What courses are called in a reader's language, where only the title in Chinese was kept: many are looked up at once. */
@Component
public final class CourseTitles {

    /** Before the course in the name of the credits for it. */
    private static final String COMPLETION = "completion:";

    private final Catalogue catalogue;

    CourseTitles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The titles of these courses; nothing is read for a reader of Chinese. What is not offered any more keeps its own. */
    public Titles of(Locale locale, Collection<Id<Course>> courses) {
        Map<Id<Course>, Content> translated = new HashMap<>();
        if (Languages.ENGLISH.equals(locale)) {
            List<Id<Course>> all = courses.stream().distinct().toList();
            for (int from = 0; from < all.size(); from += Page.MOST) {
                catalogue.currentOf(all.subList(from, Math.min(all.size(), from + Page.MOST))).values().stream()
                        .filter(version -> version.content().translated())
                        .forEach(version -> translated.put(version.course(), version.content()));
            }
        }
        return new Titles(locale, translated);
    }

    /**
     * The titles that messages need.
     *
     * @param abouts what each of them is about, a course or something else; may hold null
     */
    public Titles about(Locale locale, Collection<String> abouts) {
        return of(
                locale,
                abouts.stream()
                        .filter(about -> about != null && !about.isBlank())
                        .map(CourseTitles::course)
                        .toList());
    }

    private static Id<Course> course(String about) {
        return Id.of(about.startsWith(COMPLETION) ? about.substring(about.lastIndexOf(':') + 1) : about);
    }

    /** Titles as one reader reads them. */
    public static final class Titles {

        private final Locale locale;
        private final Map<Id<Course>, Content> translated;

        private Titles(Locale locale, Map<Id<Course>, Content> translated) {
            this.locale = locale;
            this.translated = translated;
        }

        /** @param kept the title in Chinese, for a course without another one */
        public String of(Id<Course> course, String kept) {
            Content content = translated.get(course);
            return content == null ? Languages.inScriptOf(locale, kept) : content.titleEn();
        }

        /** The facts of a message in words; among them the title of the course that it is about. */
        public Object[] facts(String about, List<String> kept) {
            Content content = about == null ? null : translated.get(course(about));
            return kept.stream()
                    .map(fact -> content != null && content.title().equals(fact)
                            ? content.titleEn()
                            : Words.fact(locale, fact))
                    .toArray();
        }
    }
}
