package org.yunyan.web.blocks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes units of a text by its headings: of the highest level that occurs more than once, so that a title above everything
 * does not make one unit of it all. What is too long is cut between two blocks.
 */
public final class Bringing {

    /** As long as the catalogue lets a text be, with some room to write on. */
    static final int MOST_LETTERS = 55_000;

    private static final int MOST_PARTS = 60;
    private static final int TITLE = 120;
    private static final int LEVELS = 6;
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\uFEFF?---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern HTML =
            Pattern.compile("<(script|iframe|object|embed|style|form|video|audio|img|div)\\b");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\((?!/api/v1/media/)([^)\\s]*)[^)]*\\)");

    private final Set<Notice> notices = new LinkedHashSet<>();

    private Bringing() {}

    /**
     * Takes a Markdown file apart.
     *
     * @param name of the file, for a text without headings
     */
    public static Brought markdown(String name, String text) {
        return new Bringing().bring(name, text);
    }

    private Brought bring(String name, String text) {
        String plain = text.replace("\r\n", "\n");
        Matcher front = FRONT_MATTER.matcher(plain);
        if (front.find()) {
            notices.add(Notice.of("bringing.frontMatter"));
            plain = plain.substring(front.end());
        }
        plain = withoutForeignPictures(plain.replace("\uFEFF", ""));
        if (HTML.matcher(plain).find()) {
            notices.add(Notice.of("bringing.html"));
        }
        List<Part> parts = parts(title(name), Blocks.of(plain));
        if (parts.size() > MOST_PARTS) {
            notices.add(Notice.of("bringing.tooMany", MOST_PARTS, parts.size() - MOST_PARTS));
            parts = parts.subList(0, MOST_PARTS);
        }
        if (parts.isEmpty()) {
            notices.add(Notice.of("bringing.empty"));
        }
        return new Brought(List.copyOf(parts), List.copyOf(notices));
    }

    private String withoutForeignPictures(String text) {
        Matcher picture = PICTURE.matcher(text);
        return picture.replaceAll(found -> {
            notices.add(Notice.of("bringing.picture", found.group(2).isBlank() ? found.group(1) : found.group(2)));
            return Matcher.quoteReplacement(found.group(1));
        });
    }

    private List<Part> parts(String name, List<Block> blocks) {
        int level = level(blocks);
        List<Part> parts = new ArrayList<>();
        String title = name;
        List<Block> gathered = new ArrayList<>();
        for (Block block : blocks) {
            boolean starts = block.level() > 0 && block.level() <= level;
            if (starts) {
                add(parts, title, gathered);
                title = plain(block.words());
                gathered = new ArrayList<>();
            } else {
                gathered.add(block);
            }
        }
        add(parts, title, gathered);
        return parts;
    }

    /** A heading without a text of its own stands above what follows and makes no unit. */
    private void add(List<Part> parts, String title, List<Block> blocks) {
        List<Block> some = new ArrayList<>();
        int letters = 0;
        int number = 1;
        for (Block block : blocks) {
            if (letters + block.source().length() > MOST_LETTERS && !some.isEmpty()) {
                parts.add(new Part(numbered(title, number++), Blocks.markdown(some)));
                notices.add(Notice.of("bringing.cut", title));
                some = new ArrayList<>();
                letters = 0;
            }
            some.add(cut(title, block));
            letters += block.source().length();
        }
        if (!some.isEmpty()) {
            parts.add(new Part(number == 1 ? title : numbered(title, number), Blocks.markdown(some)));
        }
    }

    private Block cut(String title, Block block) {
        if (block.source().length() <= MOST_LETTERS) {
            return block;
        }
        notices.add(Notice.of("bringing.tooLong", title, block.source().length() - MOST_LETTERS));
        return new Block(block.kind(), block.source().substring(0, MOST_LETTERS));
    }

    private static int level(List<Block> blocks) {
        int highest = 0;
        for (int level = 1; level <= LEVELS; level++) {
            int wanted = level;
            long count =
                    blocks.stream().filter(block -> block.level() == wanted).count();
            if (count > 1) {
                return level;
            }
            highest = highest == 0 && count == 1 ? level : highest;
        }
        return highest;
    }

    private static String numbered(String title, int number) {
        return shortened(title, TITLE - 6) + " (" + number + ")";
    }

    /** Without the signs of emphasis and links. */
    private static String plain(String words) {
        return shortened(
                words.replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[*_`]+", "")
                        .replaceAll("\\\\(\\p{Punct})", "$1"),
                TITLE);
    }

    private static String title(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return shortened(dot > 0 ? fileName.substring(0, dot) : fileName, TITLE);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
