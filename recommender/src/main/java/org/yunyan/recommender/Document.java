package org.yunyan.recommender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the index knows of one published course or resource. Codes (subject, stage, level, mode, skills) are the caller's own
 * vocabulary; the recommender compares them and never interprets them, except {@link #GENERAL}.
 *
 * @param id unique id; a later {@link Index#put put} with the same id replaces the document
 * @param version version of the course, 1 or more
 * @param title the title as shown
 * @param summary one or two sentences; may be empty
 * @param text body and transcript; may be empty. Documents in result lists come without it, see {@link Index#get}
 * @param subject subject code, or {@link #GENERAL} for what concerns every subject
 * @param stages stages it is made for; empty means every stage
 * @param grades grades it is made for; empty means every grade
 * @param level training level
 * @param mode training mode
 * @param skills skills with the level that it leads to
 * @param hours study hours, 0 or more
 * @param credits credits it yields, 0 or more
 * @param trainer id or name of its trainer
 * @param tags free tags; indexed with the title
 * @param quality from 0 (unknown or poor) to 1
 * @param popularity number of people who studied it lately, 0 or more
 * @param published when it became visible
 * @param hasContent false for a mere catalogue entry that cannot be studied here
 * @param costudied for ids of other documents: how strongly those who studied that one went on to this one, above 0 up to 1;
 *     see {@link CoStudy#leadingTo}
 * @param embedding meaning of title and summary as a vector of any constant length, or null when none could be made
 * @param passages stretches of text and transcript that are found by themselves, at most {@value #MOST_PASSAGES}; documents
 *     that come from the index have none
 * @param signature what the wording as a whole looks like, see {@link Signature}; 0 until the index has made it
 */
public record Document(
        String id,
        int version,
        String title,
        String summary,
        String text,
        String subject,
        Set<String> stages,
        Set<Integer> grades,
        String level,
        String mode,
        List<SkillLevel> skills,
        BigDecimal hours,
        BigDecimal credits,
        String trainer,
        List<String> tags,
        double quality,
        int popularity,
        Instant published,
        boolean hasContent,
        Map<String, Double> costudied,
        float[] embedding,
        List<Passage> passages,
        long signature) {

    /** More passages of one document are not indexed by themselves; the text is, whole. */
    public static final int MOST_PASSAGES = 80;

    /** The subject of documents that concern every subject: ethics, class-teacher work and the like. */
    public static final String GENERAL = "GENERAL";

    /** @throws IllegalArgumentException if quality or popularity is out of range */
    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(published, "published");
        if (!(quality >= 0 && quality <= 1) || popularity < 0) {
            throw new IllegalArgumentException("Quality is 0..1 and popularity 0 or more: " + id);
        }
        summary = Objects.requireNonNullElse(summary, "");
        text = Objects.requireNonNullElse(text, "");
        level = Objects.requireNonNullElse(level, "");
        mode = Objects.requireNonNullElse(mode, "");
        trainer = Objects.requireNonNullElse(trainer, "");
        hours = Objects.requireNonNullElse(hours, BigDecimal.ZERO);
        credits = Objects.requireNonNullElse(credits, BigDecimal.ZERO);
        stages = Set.copyOf(stages);
        grades = Set.copyOf(grades);
        skills = List.copyOf(skills);
        tags = List.copyOf(tags);
        costudied = Map.copyOf(costudied);
        passages = List.copyOf(passages.subList(0, Math.min(passages.size(), MOST_PASSAGES)));
    }

    /** A document without passages. */
    public Document(
            String id,
            int version,
            String title,
            String summary,
            String text,
            String subject,
            Set<String> stages,
            Set<Integer> grades,
            String level,
            String mode,
            List<SkillLevel> skills,
            BigDecimal hours,
            BigDecimal credits,
            String trainer,
            List<String> tags,
            double quality,
            int popularity,
            Instant published,
            boolean hasContent,
            Map<String, Double> costudied,
            float[] embedding) {
        this(
                id,
                version,
                title,
                summary,
                text,
                subject,
                stages,
                grades,
                level,
                mode,
                skills,
                hours,
                credits,
                trainer,
                tags,
                quality,
                popularity,
                published,
                hasContent,
                costudied,
                embedding,
                List.of(),
                0);
    }

    /** Returns the words whose meaning the embedding stands for. */
    public String gist() {
        return summary.isBlank() ? title : title + "。" + summary;
    }

    /** Returns the same document with another embedding, which may be null. */
    public Document withEmbedding(float[] vector) {
        return copy(text, costudied, vector, passages, signature);
    }

    /** Returns the same document with another body; an empty one makes it light enough for lists. */
    public Document withText(String other) {
        return copy(other, costudied, embedding, passages, signature);
    }

    /** Returns the same document with other co-study weights. */
    public Document withCostudied(Map<String, Double> weights) {
        return copy(text, weights, embedding, passages, signature);
    }

    /** Returns the same document with other passages. */
    public Document withPassages(List<Passage> others) {
        return copy(text, costudied, embedding, others, signature);
    }

    /** Returns the same document with the signature of its wording. */
    public Document withSignature(long made) {
        return copy(text, costudied, embedding, passages, made);
    }

    private Document copy(
            String newText, Map<String, Double> weights, float[] vector, List<Passage> newPassages, long made) {
        return new Document(
                id,
                version,
                title,
                summary,
                newText,
                subject,
                stages,
                grades,
                level,
                mode,
                skills,
                hours,
                credits,
                trainer,
                tags,
                quality,
                popularity,
                published,
                hasContent,
                weights,
                vector,
                newPassages,
                made);
    }
}
