package org.yunyan.web.blocks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a text.
 *
 * @param source its Markdown, without blank lines around it
 */
public record Block(BlockKind kind, String source) {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern MEDIA = Pattern.compile("!\\[([^\\]]*)\\]\\((\\S+?)(?:\\s+\"([^\"]*)\")?\\)");
    private static final int MOST = 6;

    /** A heading of a level from 1 to 6. */
    public static Block heading(int level, String words) {
        return new Block(BlockKind.HEADING, "#".repeat(Math.clamp(level, 1, MOST)) + " " + oneLine(words));
    }

    /** A picture; the words say what is seen to whoever cannot see it. */
    public static Block image(String address, String words) {
        return new Block(BlockKind.IMAGE, "![" + bare(words) + "](" + address + ")");
    }

    /** A film or sound inside the text. */
    public static Block film(String address, String words, boolean sound) {
        return new Block(
                BlockKind.FILM, "![" + bare(words) + "](" + address + " \"" + (sound ? "audio" : "video") + "\")");
    }

    /** Level of a heading; 0 for others, and for headings that are underlined. */
    public int level() {
        Matcher heading = HEADING.matcher(source);
        return kind == BlockKind.HEADING && heading.matches() ? heading.group(1).length() : 0;
    }

    /** The words of a heading or callout, or those that stand for a picture or film; the source of others. */
    public String words() {
        Matcher heading = HEADING.matcher(source);
        if (kind == BlockKind.HEADING && heading.matches()) {
            return heading.group(2);
        }
        if (kind == BlockKind.CALLOUT) {
            return source.replaceAll("(?m)^ {0,3}> ?", "");
        }
        Matcher media = MEDIA.matcher(source);
        return isShown() && media.matches() ? media.group(1) : source;
    }

    /** Where a picture or film lies; empty for others. */
    public String address() {
        Matcher media = MEDIA.matcher(source);
        return isShown() && media.matches() ? media.group(2) : "";
    }

    /** The same picture or film, the same heading, with other words. */
    public Block saying(String words) {
        return switch (kind) {
            case HEADING -> level() == 0 ? new Block(kind, words) : heading(level(), words);
            case IMAGE -> image(address(), words);
            case FILM -> film(address(), words, source.contains("\"audio\""));
            case CALLOUT -> new Block(kind, words.isBlank() ? "" : words.replaceAll("(?m)^", "> "));
            case TEXT, LIST, TABLE, CODE, RULE -> new Block(kind, words);
        };
    }

    private boolean isShown() {
        return kind == BlockKind.IMAGE || kind == BlockKind.FILM;
    }

    private static String bare(String words) {
        return oneLine(words).replaceAll("[\\[\\]]", " ");
    }

    private static String oneLine(String words) {
        return words == null ? "" : words.replaceAll("\\R", " ").strip();
    }
}
