package org.yunyan.web.blocks;

/** What a block of a text is. */
public enum BlockKind {
    HEADING,
    TEXT,
    LIST,
    IMAGE,
    /** A film or sound inside the text. */
    FILM,
    /** Something to notice: a quotation of Markdown. */
    CALLOUT,
    TABLE,
    CODE,
    /** A line across. */
    RULE
}
