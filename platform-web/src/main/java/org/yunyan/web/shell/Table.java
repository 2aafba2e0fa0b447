package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A plain table for comparing a few dozen rows: real headings and caption, readable aloud and in print. Longer lists use a
 * grid. Columns of numbers are aligned right.
 */
@Tag("div")
public final class Table extends Component {

    private final Element body = new Element("tbody");
    private final List<String> columns;

    /**
     * @param caption what the table shows; read aloud, not seen
     * @param columns headings; one that begins with {@code #} heads numbers
     */
    public Table(String caption, String... columns) {
        this.columns = List.of(columns);
        Element head = new Element("tr");
        for (String column : columns) {
            Element cell = new Element("th").setAttribute("scope", "col").setText(column.replaceFirst("^#", ""));
            head.appendChild(numeric(cell, column));
        }
        Element title = new Element("caption").setText(caption);
        Element table = new Element("table").appendChild(title, new Element("thead").appendChild(head), body);
        table.getClassList().add("yy-table");
        getElement().getClassList().add("yy-table-frame");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        getElement().appendChild(table);
    }

    /** For long lists of people, schools and the like: on a phone a row takes two or three lines instead of one a cell. */
    public Table compact() {
        getElement().getClassList().add("yy-compact");
        return this;
    }

    /** Adds a row; each cell is a component or anything that has a text. */
    public Table row(Object... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = new Element(i == 0 ? "th" : "td");
            if (i == 0) {
                cell.setAttribute("scope", "row");
            } else {
                // On a phone each row becomes a card, and its cells say what they are.
                cell.setAttribute("data-label", columns.get(i).replaceFirst("^#", ""));
            }
            row.appendChild(
                    numeric(cell, columns.get(i)).appendChild(content(cells[i]).getElement()));
        }
        body.appendChild(row);
        return this;
    }

    private static Component content(Object cell) {
        return switch (cell) {
            case null -> new Span("");
            case Component part -> new Div(part);
            default -> new Span(cell.toString());
        };
    }

    private static Element numeric(Element cell, String column) {
        if (column.startsWith("#")) {
            cell.getClassList().add("yy-number");
        }
        return cell;
    }
}
