package org.yunyan.catalogue;

import java.util.List;
import java.util.Set;
import org.yunyan.shared.Id;

/**
 * One step of a course.
 *
 * @param id unique in its course: letters, digits, {@code _} and {@code -}, at most 64
 * @param minutes how long it takes, as the outline shows it
 * @param seconds length of the video or audio; 0 for other kinds
 * @param markdown the text of a document, or the notes beside a video; untrusted until a door sanitises it
 * @param media the video or audio; null for other kinds
 * @param captions WebVTT, or null
 * @param questions of a quiz, empty for other kinds
 * @param passPercent least percentage of right answers that passes the quiz; null means {@value #PASS_PERCENT}
 * @param attempts attempts a learner has within 24 hours; null means {@value #ATTEMPTS}
 * @param playing how it may be played; {@link Playing#STANDARD} unless said otherwise
 * @param recall where it asks what was just studied
 * @param exam of a test; null for other kinds
 * @param task of an assignment; null for other kinds
 */
public record Unit(
        Id<Unit> id,
        String title,
        UnitKind kind,
        int minutes,
        int seconds,
        String markdown,
        Id<Media> media,
        Id<Media> captions,
        List<Question> questions,
        Integer passPercent,
        Integer attempts,
        Playing playing,
        List<Recall> recall,
        Exam exam,
        Task task) {

    /** How a text names an uploaded file. */
    private static final java.util.regex.Pattern IN_TEXT =
            java.util.regex.Pattern.compile("/api/v1/media/([A-Za-z0-9_-]{1,64})");

    public static final int PASS_PERCENT = 60;
    public static final int ATTEMPTS = 3;

    public Unit {
        questions = questions == null ? List.of() : List.copyOf(questions);
        playing = playing == null ? Playing.STANDARD : playing;
        recall = recall == null ? List.of() : List.copyOf(recall);
    }

    /** A unit that is played as usual and asks nothing in between. */
    public Unit(
            Id<Unit> id,
            String title,
            UnitKind kind,
            int minutes,
            int seconds,
            String markdown,
            Id<Media> media,
            Id<Media> captions,
            List<Question> questions,
            Integer passPercent,
            Integer attempts) {
        this(
                id,
                title,
                kind,
                minutes,
                seconds,
                markdown,
                media,
                captions,
                questions,
                passPercent,
                attempts,
                Playing.STANDARD,
                List.of(),
                null,
                null);
    }

    /** A video of so many seconds. */
    public static Unit video(Id<Unit> id, String title, Id<Media> media, int seconds) {
        return new Unit(id, title, UnitKind.VIDEO, inMinutes(seconds), seconds, "", media, null, List.of(), null, null);
    }

    /** An audio of so many seconds. */
    public static Unit audio(Id<Unit> id, String title, Id<Media> media, int seconds) {
        return new Unit(id, title, UnitKind.AUDIO, inMinutes(seconds), seconds, "", media, null, List.of(), null, null);
    }

    /** A PDF of so many pages. */
    public static Unit slides(Id<Unit> id, String title, int minutes, Id<Media> pdf, int pages) {
        return new Unit(id, title, UnitKind.SLIDES, minutes, 0, "", null, null, List.of(), null, null)
                .with(new Playing(pdf, pages, null, true, true));
    }

    /** A text to read. */
    public static Unit document(Id<Unit> id, String title, int minutes, String markdown) {
        return new Unit(id, title, UnitKind.DOCUMENT, minutes, 0, markdown, null, null, List.of(), null, null);
    }

    /** A quiz with the usual pass mark and attempts. */
    public static Unit quiz(Id<Unit> id, String title, int minutes, List<Question> questions) {
        return new Unit(id, title, UnitKind.QUIZ, minutes, 0, "", null, null, questions, PASS_PERCENT, ATTEMPTS);
    }

    /** A test drawn from the question bank. */
    public static Unit test(Id<Unit> id, String title, int minutes, Exam exam) {
        Unit plain = new Unit(id, title, UnitKind.TEST, minutes, 0, "", null, null, List.of(), null, null);
        return plain.copy(id, List.of(), Playing.STANDARD, List.of(), exam, null);
    }

    /** An assignment with its instructions. */
    public static Unit task(Id<Unit> id, String title, int minutes, String markdown, Task task) {
        Unit plain = new Unit(id, title, UnitKind.TASK, minutes, 0, markdown, null, null, List.of(), null, null);
        return plain.copy(id, List.of(), Playing.STANDARD, List.of(), null, task);
    }

    /** The same, played this way. */
    public Unit with(Playing changed) {
        return copy(id, questions, changed, recall, exam, task);
    }

    /** The same, asking at these points. */
    public Unit with(List<Recall> points) {
        return copy(id, questions, playing, points, exam, task);
    }

    /** The same with these captions. */
    public Unit captioned(Id<Media> file) {
        return new Unit(
                id,
                title,
                kind,
                minutes,
                seconds,
                markdown,
                media,
                file,
                questions,
                passPercent,
                attempts,
                playing,
                recall,
                exam,
                task);
    }

    /** Least percentage that passes a quiz, a test or an assignment. */
    public int percentToPass() {
        if (exam != null) {
            return exam.percentToPass();
        }
        if (task != null) {
            return task.percentToPass();
        }
        return passPercent == null ? PASS_PERCENT : passPercent;
    }

    /** Attempts a learner has within 24 hours. */
    public int attemptsADay() {
        if (exam != null) {
            return exam.attemptsADay();
        }
        return attempts == null ? ATTEMPTS : attempts;
    }

    /**
     * The parts in which a document is shown and counted: it is cut before each heading of the first three levels. Every
     * document has at least one section.
     */
    public List<String> sections() {
        return Sections.of(markdown);
    }

    /** How many parts are read one after the other: the sections of a text or the pages of slides; 0 for other kinds. */
    public int parts() {
        return switch (kind) {
            case DOCUMENT -> sections().size();
            case SLIDES -> playing.pages();
            case VIDEO, AUDIO, QUIZ, TEST, TASK -> 0;
        };
    }

    /** The same under another name, in another course. */
    Unit named(Id<Unit> name) {
        return copy(name, questions, playing, recall, exam, task);
    }

    Unit withheld() {
        List<Question> shown = questions.stream().map(Question::withheld).toList();
        return copy(id, shown, playing, recall, exam, task);
    }

    Set<Id<Media>> files() {
        return java.util.stream.Stream.of(media, captions, playing.slides())
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Files that it plays or that its text shows. */
    public Set<Id<Media>> shown() {
        Set<Id<Media>> shown = new java.util.HashSet<>(files());
        if (markdown != null) {
            IN_TEXT.matcher(markdown).results().forEach(found -> shown.add(Id.of(found.group(1))));
        }
        return shown;
    }

    private Unit copy(
            Id<Unit> name, List<Question> asked, Playing played, List<Recall> points, Exam drawn, Task assigned) {
        return new Unit(
                name,
                title,
                kind,
                minutes,
                seconds,
                markdown,
                media,
                captions,
                asked,
                passPercent,
                attempts,
                played,
                points,
                drawn,
                assigned);
    }

    private static int inMinutes(int seconds) {
        return Math.max(1, Math.ceilDiv(seconds, 60));
    }
}
