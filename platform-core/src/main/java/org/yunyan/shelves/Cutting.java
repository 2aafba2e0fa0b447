package org.yunyan.shelves;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Unit;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Passage;
import org.yunyan.shared.Refused;

/**
 * Cuts a course into passages of 200 to 500 characters that end with a sentence: sections as the player shows and counts
 * them, and captions by the second.
 */
final class Cutting {

    private static final Logger LOG = LoggerFactory.getLogger(Cutting.class);
    private static final int LONGEST = 400;
    private static final int SHORTEST = 120;
    private static final int LONGEST_SPOKEN = 160;

    /** The end of a sentence with the marks that close it, or a line. */
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+(?:[。！？；\\n]+[”’」』）]*)?");

    private static final Pattern HEADING = Pattern.compile("#{1,3} +(.*)\\R?([\\s\\S]*)");

    /** A slide or a speaker before the colon is named again at each of its lines. */
    private static final Pattern NAMED = Pattern.compile("([^：:，。]{1,24})[：:]\\s*(.+)");

    private final Catalogue catalogue;

    Cutting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Passage> passages(Content content) {
        List<Passage> passages = new ArrayList<>();
        for (Unit unit : content.units()) {
            written(unit, passages);
            spoken(unit, passages);
        }
        return passages.subList(0, Math.min(passages.size(), Document.MOST_PASSAGES));
    }

    private static void written(Unit unit, List<Passage> passages) {
        if (unit.markdown() == null || unit.markdown().isBlank() || unit.kind().isMedia()) {
            return;
        }
        List<String> sections = unit.sections();
        for (int i = 0; i < sections.size(); i++) {
            Matcher headed = HEADING.matcher(sections.get(i).strip());
            boolean named = headed.matches();
            String heading = named ? PlainText.of(headed.group(1)) : unit.title();
            for (String text : cut(PlainText.of(named ? headed.group(2) : sections.get(i)))) {
                add(passages, unit, Passage.Kind.SECTION, i, heading, text);
            }
        }
    }

    static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            if (part.length() > 0 && part.length() + sentences.group().length() > LONGEST) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(sentences.group());
        }
        String rest = part.toString().strip();
        if (!parts.isEmpty() && rest.length() < SHORTEST) {
            parts.add(parts.removeLast() + "\n" + rest);
        } else if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private void spoken(Unit unit, List<Passage> passages) {
        String heading = "";
        StringBuilder text = new StringBuilder();
        int second = 0;
        for (Captions.Cue cue : cues(unit)) {
            Matcher named = NAMED.matcher(cue.text());
            String name = named.matches() ? named.group(1).strip() : "";
            String words = named.matches() ? named.group(2) : cue.text();
            if (!name.equals(heading) || text.length() + words.length() > LONGEST_SPOKEN) {
                add(passages, unit, Passage.Kind.SECOND, second, heading, text.toString());
                text.setLength(0);
            }
            if (text.isEmpty()) {
                second = cue.second();
            }
            heading = name;
            text.append(text.isEmpty() ? "" : "，").append(words);
        }
        add(passages, unit, Passage.Kind.SECOND, second, heading, text.toString());
    }

    /** A course whose captions cannot be read is found by everything else. */
    private List<Captions.Cue> cues(Unit unit) {
        if (unit.captions() == null) {
            return List.of();
        }
        try {
            byte[] vtt = Files.readAllBytes(catalogue.media(unit.captions()).file());
            return Captions.of(new String(vtt, StandardCharsets.UTF_8));
        } catch (Refused.Missing | IOException gone) {
            LOG.warn("The captions of unit {} cannot be read: {}", unit.id(), gone.toString());
            return List.of();
        }
    }

    private static void add(List<Passage> passages, Unit unit, Passage.Kind kind, int at, String heading, String text) {
        if (!text.isBlank()) {
            String id = String.valueOf(passages.size());
            String name = Objects.requireNonNullElse(heading, "");
            passages.add(new Passage(id, unit.id().value(), kind, at, name, text));
        }
    }
}
