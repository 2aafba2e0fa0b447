package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.BlockKind;
import org.yunyan.web.language.Words;

/** One block: its field and its buttons; Alt with an arrow moves it, Alt with Delete removes it. */
final class BlockRow extends Div {

    private static final int MOST = 60_000;
    private static final int LINE = 300;
    private static final List<Integer> LEVELS = List.of(1, 2, 3, 4);

    private final BlockEditor editor;
    private final int index;
    private Block block;
    private Focusable<?> field;

    BlockRow(BlockEditor editor, UnitDraft unit, Block block, int index, int count) {
        this.editor = editor;
        this.index = index;
        this.block = block;
        addClassNames("studio-block", "studio-block-" + block.kind().name().toLowerCase(java.util.Locale.ROOT));
        Component typed = field();
        if (index == 0) {
            typed.setId("field-markdown");
        }
        Buffer.watch(typed, Slots.block(unit, index));
        add(typed, buttons(count));
        key(Key.ARROW_UP, () -> editor.move(index, index - 1));
        key(Key.ARROW_DOWN, () -> editor.move(index, index + 1));
        key(Key.DELETE, () -> editor.remove(index));
    }

    void focus() {
        if (field != null) {
            field.focus();
        }
    }

    private Component field() {
        return switch (block.kind()) {
            case HEADING -> block.level() == 0 ? area() : heading();
            case IMAGE, FILM -> line();
            case RULE -> new Span(Words.of(BlockKind.RULE));
            case TEXT, LIST, CALLOUT, TABLE, CODE -> area();
        };
    }

    private Component area() {
        TextArea area = new TextArea(Words.of(block.kind()));
        area.setMaxLength(MOST);
        area.setValue(block.words());
        if (block.kind() == BlockKind.LIST || block.kind() == BlockKind.TABLE) {
            area.setHelperText(Words.say("studio.block.how." + block.kind().name()));
        }
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(Fields.PAUSE);
        area.addValueChangeListener(typed -> write(block.saying(typed.getValue())));
        area.addBlurListener(left -> editor.leave(index));
        field = area;
        return area;
    }

    private TextField line() {
        TextField line =
                new TextField(Words.say("studio.block.words." + block.kind().name()));
        line.setMaxLength(LINE);
        line.setValue(block.words());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(Fields.PAUSE);
        line.addValueChangeListener(typed -> write(block.saying(typed.getValue())));
        field = line;
        return line;
    }

    private Component heading() {
        TextField words = line();
        words.setLabel(Words.of(BlockKind.HEADING));
        Select<Integer> level = new Select<>();
        level.setLabel(Words.say("studio.block.level"));
        level.setItems(LEVELS);
        level.setItemLabelGenerator(one -> Words.say("studio.block.level.of", one));
        level.setValue(Math.min(block.level(), LEVELS.getLast()));
        level.addValueChangeListener(chosen -> write(Block.heading(chosen.getValue(), block.words())));
        Div both = new Div(words, level);
        both.addClassName("studio-row");
        return both;
    }

    private void write(Block written) {
        block = written;
        editor.write(index, written);
    }

    private Component buttons(int count) {
        Div buttons = new Div();
        buttons.addClassName("studio-block-buttons");
        if (index > 0) {
            buttons.add(button(VaadinIcon.ARROW_UP, "studio.block.up", () -> editor.move(index, index - 1)));
        }
        if (index < count - 1) {
            buttons.add(button(VaadinIcon.ARROW_DOWN, "studio.block.down", () -> editor.move(index, index + 1)));
        }
        buttons.add(button(VaadinIcon.TRASH, "studio.block.remove", () -> editor.remove(index)));
        return buttons;
    }

    private Button button(VaadinIcon icon, String words, Runnable act) {
        Button button = Fields.quiet(icon, "", act);
        button.getElement().setAttribute("aria-label", Words.say(words, index + 1));
        return button;
    }

    private void key(Key key, Runnable act) {
        Shortcuts.addShortcutListener(this, act::run, key, KeyModifier.ALT).listenOn(this);
    }
}
