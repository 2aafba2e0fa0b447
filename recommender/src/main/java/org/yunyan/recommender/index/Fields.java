package org.yunyan.recommender.index;

/** Names of the fields, the same in both engines. */
final class Fields {

    /** Raised whenever what is written under these names changes: an older index is then filled anew. */
    static final int SCHEMA = 3;

    /** An index of this schema or a later one can still answer, and does so until it is filled anew. */
    static final int READABLE_FROM = 3;

    static final String ID = "id";

    /** The document to which an entry belongs: for a whole document its own id. */
    static final String DOCUMENT = "document";

    /** {@link #WHOLE} or {@link #PASSAGE}. */
    static final String KIND = "kind";

    static final String WHOLE = "whole";
    static final String PASSAGE = "passage";

    static final String TITLE = "title";
    static final String TAGS = "tags";
    static final String SKILL_NAMES = "skill_names";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String TRANSCRIPT = "transcript";
    static final String PAIRS = "pairs";
    static final String CONCEPTS = "concepts";
    /** Of titles and trainers' names: what they sound like, and their single characters. */
    static final String SOUNDS = "sounds";

    static final String COMPLETIONS = "completions";
    static final String SUBJECT = "subject";
    static final String STAGES = "stages";
    static final String GRADES = "grades";
    static final String LEVEL = "level";
    static final String MODE = "mode";
    static final String SKILLS = "skills";
    static final String SKILL_LEVELS = "skill_levels";
    static final String HOURS_BAND = "hours_band";
    static final String CREDITS_BAND = "credits_band";
    static final String HAS_CONTENT = "has_content";
    static final String HOURS = "hours";
    static final String CREDITS = "credits";
    static final String QUALITY = "quality";
    static final String TREND = "trend";
    static final String PUBLISHED = "published";
    static final String COSTUDIED = "costudied";
    static final String EMBEDDING = "embedding";

    // Passages have fields of their own, so that they change neither the statistics of whole documents nor their
    // neighbours.
    static final String PASSAGE_WORDS = "passage_words";
    static final String PASSAGE_PAIRS = "passage_pairs";
    static final String PASSAGE_CONCEPTS = "passage_concepts";
    static final String PASSAGE_EMBEDDING = "passage_embedding";

    /** The document or passage without its text, as {@link Card} writes it. */
    static final String CARD = "card";

    /** The text as it was given, for excerpts. */
    static final String BODY = "body";

    /** Stands for every stage or every grade. */
    static final String EVERY = "*";

    private Fields() {}
}
