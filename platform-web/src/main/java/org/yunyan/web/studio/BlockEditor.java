package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Holdings;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.BlockKind;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Markdown;

/**
 * A text as blocks on one side, what learners will see on the other. Blocks are added, moved and removed by buttons and keys,
 * and each such step can be taken back. Underneath it is Markdown: what is typed or pasted as such becomes blocks when she
 * leaves its field.
 */
final class BlockEditor extends Div {

    private static final int MOST_STEPS = 50;

    /** What a block starts from, in the order of the buttons; pictures and films come by their files. */
    private static final Map<BlockKind, String> BEGINNINGS = Map.of(
            BlockKind.HEADING, "## ",
            BlockKind.TEXT, "",
            BlockKind.LIST, "- ",
            BlockKind.CALLOUT, "> ",
            BlockKind.TABLE, "|  |  |\n| --- | --- |\n|  |  |",
            BlockKind.RULE, "---",
            BlockKind.CODE, "```\n\n```");

    private static final List<BlockKind> OFFERED = List.of(
            BlockKind.HEADING,
            BlockKind.TEXT,
            BlockKind.LIST,
            BlockKind.CALLOUT,
            BlockKind.TABLE,
            BlockKind.RULE,
            BlockKind.CODE);

    private final UnitDraft unit;
    private final Id<Course> course;
    private final Runnable changed;
    private final Div rows = new Div();
    private final Div preview = new Div();
    private final Button undo;
    private final Deque<String> before = new ArrayDeque<>();

    BlockEditor(UnitDraft unit, Id<Course> course, Actor actor, Workplace workplace, Runnable changed) {
        this.unit = unit;
        this.course = course;
        this.changed = changed;
        addClassName("studio-markdown");
        rows.addClassName("studio-blocks");
        undo = Fields.quiet(VaadinIcon.ROTATE_LEFT, Words.say("studio.block.undo"), this::undo);
        FileDrop<Media> drop = new FileDrop<>(
                FileKind.SHOWN,
                Words.say("studio.file.choose.ATTACHMENT"),
                (name, content) -> workplace.catalogue.upload(actor, name, content),
                this::insert);
        Div both = new Div(new Div(rows, adding(), drop, fromLibrary(actor, workplace.holdings)), shown());
        both.addClassName("studio-markdown-both");
        Paragraph how = new Paragraph(Words.say("studio.block.how"));
        how.addClassName("yy-quiet");
        add(how, both);
        show();
    }

    /** A file that is in her library already. */
    private Component fromLibrary(Actor actor, Holdings holdings) {
        ComboBox<Media> files = new ComboBox<>(Words.say("studio.block.library"));
        files.setItemLabelGenerator(Media::name);
        files.setItems(query ->
                holdings.of(actor, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).items().stream());
        files.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                insert(chosen.getValue());
                files.clear();
            }
        });
        return files;
    }

    private Component shown() {
        Span title = new Span(Words.say("studio.markdown.preview"));
        title.addClassName("studio-label");
        preview.addClassNames("studio-text", "studio-markdown-preview");
        preview.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", Words.say("studio.markdown.preview"));
        Section shown = new Section(title, preview);
        shown.addClassName("studio-markdown-shown");
        return shown;
    }

    private Component adding() {
        Div adding = new Div();
        adding.addClassName("studio-adding");
        for (BlockKind kind : OFFERED) {
            Button add =
                    Fields.quiet(VaadinIcon.PLUS, Words.of(kind), () -> add(new Block(kind, BEGINNINGS.get(kind))));
            add.getElement().setAttribute("aria-label", Words.say("studio.block.add", Words.of(kind)));
            adding.add(add);
        }
        adding.add(undo);
        return adding;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(unit.blocks());
        if (blocks.isEmpty()) {
            blocks.add(new Block(BlockKind.TEXT, ""));
        }
        return blocks;
    }

    private void show() {
        rows.removeAll();
        List<Block> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            rows.add(new BlockRow(this, unit, blocks.get(i), i, blocks.size()));
        }
        undo.setVisible(!before.isEmpty());
        render();
    }

    private void render() {
        preview.getElement().setProperty("innerHTML", Markdown.html(unit.markdown, course));
    }

    /** Something was typed into a block. */
    void write(int index, Block block) {
        List<Block> blocks = blocks();
        blocks.set(index, block);
        unit.write(blocks);
        render();
        changed.run();
    }

    /** She has left a block: what has become several is shown as several. */
    void leave(int index) {
        int shown = unit.blocks().size();
        if (unit.recut() && unit.blocks().size() != shown) {
            show();
        }
    }

    void move(int from, int to) {
        List<Block> blocks = blocks();
        if (to >= 0 && to < blocks.size()) {
            Collections.swap(blocks, from, to);
            step(blocks);
            focus(to);
        }
    }

    void remove(int index) {
        List<Block> blocks = blocks();
        blocks.remove(index);
        step(blocks);
        focus(Math.max(0, index - 1));
    }

    private void add(Block block) {
        List<Block> blocks = new ArrayList<>(unit.blocks());
        blocks.add(block);
        step(blocks);
        focus(blocks.size() - 1);
    }

    private void insert(Media media) {
        String address = "/api/v1/media/" + media.id();
        String name = media.name().replaceAll("[\\[\\]]", " ");
        add(
                switch (media.type().substring(0, media.type().indexOf('/'))) {
                    case "image" -> Block.image(address, "");
                    case "video" -> Block.film(address, name, false);
                    case "audio" -> Block.film(address, name, true);
                    default -> new Block(BlockKind.TEXT, "[" + name + "](" + address + ")");
                });
    }

    /** A step that can be taken back. */
    private void step(List<Block> blocks) {
        before.push(unit.markdown == null ? "" : unit.markdown);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        unit.write(blocks);
        show();
        changed.run();
    }

    private void undo() {
        if (!before.isEmpty()) {
            unit.markdown = before.pop();
            show();
            changed.run();
        }
    }

    private void focus(int index) {
        rows.getChildren().skip(index).findFirst().ifPresent(row -> ((BlockRow) row).focus());
    }
}
