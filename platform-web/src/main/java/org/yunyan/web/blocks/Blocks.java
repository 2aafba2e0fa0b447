package org.yunyan.web.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Cuts Markdown into blocks and joins them again. The cuts are made between lines and every line goes into a block, so the
 * joined text says what the text before said.
 */
public final class Blocks {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private Blocks() {}

    /** The blocks of a text; none for a blank one. */
    public static List<Block> of(String markdown) {
        String text = markdown == null ? "" : markdown.replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            return List.of();
        }
        List<String> lines = text.lines().toList();
        List<Node> nodes = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node.getSourceSpans().isEmpty()) {
                continue;
            }
            if (isNamedJustBefore(nodes, node)) {
                nodes.set(nodes.size() - 1, node);
            } else {
                nodes.add(node);
                firsts.add(line(node));
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int from = i == 0 ? 0 : firsts.get(i);
            int to = i + 1 < nodes.size() ? firsts.get(i + 1) : lines.size();
            blocks.add(new Block(kind(nodes.get(i)), trimmed(lines.subList(from, to))));
        }
        return nodes.isEmpty() ? List.of(new Block(BlockKind.TEXT, text.strip())) : blocks;
    }

    /** The target of a link stays with the text that follows on the next line: cut off, an indented text would be another. */
    private static boolean isNamedJustBefore(List<Node> nodes, Node node) {
        return !nodes.isEmpty()
                && nodes.getLast() instanceof LinkReferenceDefinition named
                && named.getSourceSpans().getLast().getLineIndex() + 1 == line(node);
    }

    /** The text of these blocks. */
    public static String markdown(List<Block> blocks) {
        return blocks.stream()
                .map(Block::source)
                .filter(source -> !source.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }

    /** Blank lines around a block go; indentation stays, since it may mean something. */
    private static String trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }

    private static BlockKind kind(Node node) {
        return switch (node) {
            case Heading heading -> BlockKind.HEADING;
            case ListBlock list -> BlockKind.LIST;
            case TableBlock table -> BlockKind.TABLE;
            case BlockQuote quote -> BlockKind.CALLOUT;
            case FencedCodeBlock code -> BlockKind.CODE;
            case IndentedCodeBlock code -> BlockKind.CODE;
            case ThematicBreak rule -> BlockKind.RULE;
            case Paragraph paragraph -> kind(paragraph);
            default -> BlockKind.TEXT;
        };
    }

    private static BlockKind kind(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            return "video".equals(image.getTitle()) || "audio".equals(image.getTitle())
                    ? BlockKind.FILM
                    : BlockKind.IMAGE;
        }
        return BlockKind.TEXT;
    }
}
