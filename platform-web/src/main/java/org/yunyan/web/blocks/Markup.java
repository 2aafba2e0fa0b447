package org.yunyan.web.blocks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** HTML as Markdown, as far as Markdown goes; what it cannot say is noticed. */
final class Markup {

    private final Set<Notice> notices = new LinkedHashSet<>();

    Set<Notice> notices() {
        return notices;
    }

    String of(Element body) {
        return blocks(body).stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.isBlock()) {
                flush(line, blocks);
                blocks.addAll(block(element));
            } else {
                line.append(inline(node));
            }
        }
        flush(line, blocks);
        return blocks;
    }

    private static void flush(StringBuilder line, List<String> blocks) {
        if (!line.toString().isBlank()) {
            blocks.add(guarded(line.toString().strip()));
        }
        line.setLength(0);
    }

    private List<String> block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of(heading(element));
            case "p" -> List.of(guarded(inlines(element).strip()));
            case "ul", "ol" -> List.of(list(element, ""));
            case "table" -> List.of(table(element));
            case "blockquote" -> List.of(of(element).replaceAll("(?m)^", "> "));
            case "pre" -> List.of("```\n" + element.wholeText().strip() + "\n```");
            case "hr" -> List.of("---");
            default -> blocks(element);
        };
    }

    private String heading(Element heading) {
        String words = inlines(heading).replaceAll("\\s+", " ").strip();
        return words.isEmpty() ? "" : "#".repeat(heading.normalName().charAt(1) - '0') + " " + words;
    }

    private String list(Element list, String indent) {
        boolean numbered = list.normalName().equals("ol");
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Element item : list.children()) {
            String mark = numbered ? number++ + ". " : "- ";
            StringBuilder words = new StringBuilder();
            List<String> inner = new ArrayList<>();
            for (Node node : item.childNodes()) {
                if (node instanceof Element element && element.is("ul, ol")) {
                    inner.add(list(element, indent + " ".repeat(mark.length())));
                } else if (node instanceof Element element && element.is("p, div")) {
                    words.append(words.isEmpty() ? "" : " ")
                            .append(inlines(element).strip());
                } else {
                    words.append(inline(node));
                }
            }
            lines.add(indent
                    + mark
                    + words.toString().replaceAll("\\s*\\n\\s*", " ").strip());
            lines.addAll(inner);
        }
        return String.join("\n", lines);
    }

    private String table(Element table) {
        Elements rows = table.select("tr");
        if (rows.isEmpty()) {
            return "";
        }
        if (!table.select("[colspan], [rowspan]").isEmpty()) {
            notices.add(Notice.of("bringing.merged"));
        }
        if (!table.select("table table").isEmpty()) {
            notices.add(Notice.of("bringing.nested"));
        }
        int columns = rows.stream()
                .mapToInt(row -> row.select("> td, > th").size())
                .max()
                .orElse(1);
        List<String> lines = new ArrayList<>();
        for (Element row : rows) {
            List<String> cells = new ArrayList<>();
            row.select("> td, > th").forEach(cell -> cells.add(cell(cell)));
            while (cells.size() < columns) {
                cells.add("");
            }
            lines.add("| " + String.join(" | ", cells) + " |");
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return String.join("\n", lines);
    }

    /** A cell is one line: its paragraphs and lists follow one another. */
    private String cell(Element cell) {
        String words = blocks(cell).stream().collect(Collectors.joining(" "));
        return words.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|").strip();
    }

    private String inlines(Element parent) {
        return parent.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("[ \\t\\u00A0]+", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "strong", "b" -> around("**", inlines(element));
            case "em", "i" -> around("*", inlines(element));
            case "br" -> "  \n";
            case "img" -> picture(element);
            case "a" -> link(element);
            default -> inlines(element);
        };
    }

    /** Signs of emphasis stand next to letters, never next to blanks. */
    private static String around(String sign, String words) {
        if (words.isBlank()) {
            return words;
        }
        String before = words.substring(0, words.length() - words.stripLeading().length());
        String after = words.substring(words.stripTrailing().length());
        return before + sign + words.strip() + sign + after;
    }

    private static String picture(Element picture) {
        String source = picture.attr("src");
        return source.isEmpty()
                ? ""
                : "![" + picture.attr("alt").replaceAll("[\\[\\]\\n]", " ").strip() + "](" + source + ")";
    }

    private String link(Element link) {
        String words = inlines(link);
        String target = link.attr("href");
        boolean outward = target.matches("(https?://|mailto:)[^\\s()<>]+");
        return outward && !words.isBlank() ? "[" + words.strip() + "](" + target + ")" : words;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    /** A paragraph that begins like a heading, a list or a quotation is none. */
    private static String guarded(String paragraph) {
        return paragraph
                .replaceAll("(?m)^(#{1,6}\\s|[-+]\\s|\\|)", "\\\\$1")
                .replaceAll("(?m)^(\\d{1,9})([.)]\\s)", "$1\\\\$2")
                .replaceAll("(?m)^(-{3,}|={3,})$", "\\\\$1");
    }
}
