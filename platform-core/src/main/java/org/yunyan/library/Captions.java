package org.yunyan.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yunyan.shared.Refused;

/** Captions as cues: read from WebVTT or SRT, looked through, changed, and written as WebVTT. */
public final class Captions {

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})\\s*-->\\s*(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3}).*");
    private static final Pattern SIGNS = Pattern.compile("</?(?:font|c|v|b|i|u|ruby|rt|lang)\\b[^>]*>|\\{\\\\[^}]*\\}");
    private static final int MOST = 5_000;
    private static final int LONGEST = 1_000;

    /** Together they have to fit into a file of captions, where a Chinese letter takes three bytes. */
    private static final int MOST_LETTERS = 200_000;

    private static final int LINES = 2;
    private static final int LETTERS = 42;
    private static final int LETTERS_A_SECOND = 15;
    private static final long SECOND = 1000;

    private Captions() {}

    /**
     * Reads a file; notes, styles and signs of emphasis are left out.
     *
     * @throws Refused.Invalid {@code refused.captions.none} when there are no times in it, {@code refused.captions.line} with
     *     the number of a line whose times cannot be read, {@code refused.captions.many} when there are too many
     */
    public static List<Cue> read(String file) {
        List<String> lines = file.replace("\uFEFF", "").lines().toList();
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.contains("-->")) {
                continue;
            }
            Matcher times = TIMES.matcher(line);
            if (!times.matches()) {
                throw new Refused.Invalid("refused.captions.line", i + 1);
            }
            StringBuilder text = new StringBuilder();
            while (i + 1 < lines.size()
                    && !lines.get(i + 1).isBlank()
                    && !lines.get(i + 1).contains("-->")) {
                text.append(text.isEmpty() ? "" : "\n").append(plain(lines.get(++i)));
            }
            cues.add(new Cue(millis(times, 1), millis(times, 5), text.toString()));
        }
        if (cues.isEmpty()) {
            throw new Refused.Invalid("refused.captions.none");
        }
        requireRoom(cues);
        return List.copyOf(cues);
    }

    /** @throws Refused.Invalid when they are more, or longer, than a file of captions holds */
    static void requireRoom(Collection<Cue> cues) {
        if (cues.size() > MOST) {
            throw new Refused.Invalid("refused.captions.many", MOST);
        }
        boolean brief = cues.stream().allMatch(cue -> cue.text().length() <= LONGEST);
        if (!brief || cues.stream().mapToInt(cue -> cue.text().length()).sum() > MOST_LETTERS) {
            throw new Refused.Invalid("refused.captions.length", LONGEST, MOST_LETTERS);
        }
    }

    /** The cues as a WebVTT file, in the order of their times. */
    public static String vtt(Collection<Cue> cues) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        cues.stream()
                .sorted(Comparator.comparingLong(Cue::start))
                .forEach(cue -> file.append('\n')
                        .append(time(cue.start()))
                        .append(" --> ")
                        .append(time(cue.end()))
                        .append('\n')
                        .append(cue.text().replaceAll("\n{2,}", "\n").replace("-->", "→"))
                        .append('\n'));
        return file.toString();
    }

    /**
     * What is wrong, in the order of the cues.
     *
     * @param seconds length of the film; 0 when it is not known
     */
    public static List<CueProblem> problems(List<Cue> cues, int seconds) {
        List<CueProblem> problems = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (cue.end() <= cue.start()) {
                problems.add(CueProblem.of(i, "captions.problem.order"));
            } else if (i > 0 && cue.start() < cues.get(i - 1).end()) {
                problems.add(CueProblem.of(i, "captions.problem.overlap", i));
            }
            if (seconds > 0 && cue.start() >= seconds * SECOND) {
                problems.add(CueProblem.of(i, "captions.problem.beyond"));
            }
            ofText(i, cue, problems);
        }
        return problems;
    }

    /** Cuts a cue in two, at this letter of its text and at the moment at which that is said. */
    public static List<Cue> split(List<Cue> cues, int index, int letter) {
        Cue cue = cues.get(index);
        int at = Math.clamp(letter, 0, cue.text().length());
        long share = cue.text().isEmpty()
                ? 0
                : (cue.end() - cue.start()) * at / cue.text().length();
        long moment = Math.clamp(cue.start() + share, cue.start() + 1, Math.max(cue.start() + 1, cue.end() - 1));
        List<Cue> changed = new ArrayList<>(cues);
        changed.set(index, new Cue(cue.start(), moment, cue.text().substring(0, at)));
        changed.add(index + 1, new Cue(moment, cue.end(), cue.text().substring(at)));
        return changed;
    }

    /** Makes one of a cue and the next. */
    public static List<Cue> merge(List<Cue> cues, int index) {
        Cue one = cues.get(index);
        Cue next = cues.get(index + 1);
        List<Cue> changed = new ArrayList<>(cues);
        changed.set(index, new Cue(one.start(), Math.max(one.end(), next.end()), one.text() + "\n" + next.text()));
        changed.remove(index + 1);
        return changed;
    }

    /** 00:01:02.345, as WebVTT writes it. */
    public static String time(long millis) {
        long seconds = millis / SECOND;
        return "%02d:%02d:%02d.%03d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, millis % SECOND);
    }

    /**
     * Milliseconds of a time as people write it: 1:02.5, 00:01:02.345 or 62.
     *
     * @throws Refused.Invalid when it is none
     */
    public static long millis(String time) {
        Matcher parts = Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,2}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?")
                .matcher(time.strip());
        if (!parts.matches()) {
            throw new Refused.Invalid("refused.captions.time", time);
        }
        return ((number(parts.group(1)) * 60 + number(parts.group(2))) * 60 + number(parts.group(3))) * SECOND
                + fraction(parts.group(4));
    }

    private static void ofText(int index, Cue cue, List<CueProblem> problems) {
        String text = cue.text();
        if (text.isBlank()) {
            problems.add(CueProblem.of(index, "captions.problem.empty"));
            return;
        }
        boolean wide = text.lines().anyMatch(line -> line.length() > LETTERS);
        if (wide || text.lines().count() > LINES) {
            problems.add(CueProblem.of(index, "captions.problem.long", LINES, LETTERS));
        }
        long lasts = cue.end() - cue.start();
        if (lasts > 0
                && text.codePoints().filter(Character::isIdeographic).count() * SECOND > LETTERS_A_SECOND * lasts) {
            problems.add(CueProblem.of(index, "captions.problem.fast", LETTERS_A_SECOND));
        }
    }

    private static String plain(String line) {
        return SIGNS.matcher(line).replaceAll("").strip();
    }

    private static long millis(Matcher times, int from) {
        return ((number(times.group(from)) * 60 + number(times.group(from + 1))) * 60 + number(times.group(from + 2)))
                        * SECOND
                + fraction(times.group(from + 3));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** 5 after the point is half a second, and so is 500. */
    private static long fraction(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }
}
