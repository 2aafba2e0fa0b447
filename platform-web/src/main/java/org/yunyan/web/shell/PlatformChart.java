package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yunyan.web.language.Words;

/**
 * A chart with its table behind it. Colours, fonts and the dark theme come from the page; there is no animation for people
 * who want none; each series has its own dash and marker, so that it reads without colour and on paper.
 */
public final class PlatformChart extends Div {

    /** How values are drawn. */
    public enum Kind {
        LINE,
        BAR,
        /** Bars that lie, for long names. */
        LYING_BAR,
        RADAR
    }

    private final Kind kind;
    private final String title;
    private final List<String> labels;
    private final List<Map<String, Object>> series = new ArrayList<>();
    private final Canvas canvas = new Canvas();
    private final NativeDetails behind = new NativeDetails();
    private final List<List<? extends Number>> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Double most;

    /**
     * @param title what is shown; read aloud in place of the picture
     * @param labels of the points, bars or spokes, in order
     */
    public PlatformChart(Kind kind, String title, List<String> labels) {
        this.kind = kind;
        this.title = title;
        this.labels = List.copyOf(labels);
        addClassName("yy-chart");
        canvas.getElement().setAttribute("role", "img").setAttribute("aria-label", title);
        behind.setSummaryText(Words.say("shell.chart.table"));
        behind.addClassName("yy-chart-table");
        add(canvas, behind);
        draw();
    }

    /** One value for each label; null where there is none. */
    public PlatformChart series(String name, List<? extends Number> data) {
        return series(name, data, false);
    }

    /** A line to be reached; drawn dashed and in the colour of attention. */
    public PlatformChart target(String name, List<? extends Number> data) {
        return series(name, data, true);
    }

    /** The end of the scale, for example 100 or 4. */
    public PlatformChart upTo(double end) {
        most = end;
        draw();
        return this;
    }

    /** Height in CSS units. */
    public PlatformChart height(String height) {
        canvas.getElement().getStyle().set("block-size", height);
        return this;
    }

    private PlatformChart series(String name, List<? extends Number> data, boolean target) {
        names.add(name);
        values.add(new ArrayList<>(data));
        series.add(Map.of("label", name, "data", new ArrayList<>(data), "target", target));
        draw();
        return this;
    }

    private void draw() {
        canvas.getElement().setPropertyMap("picture", picture());
        List<String> columns = new ArrayList<>(List.of(""));
        names.forEach(name -> columns.add("#" + name));
        Table table = new Table(title, columns.toArray(String[]::new));
        for (int row = 0; row < labels.size(); row++) {
            Object[] cells = new Object[names.size() + 1];
            cells[0] = labels.get(row);
            for (int column = 0; column < names.size(); column++) {
                List<? extends Number> numbers = values.get(column);
                Number number = row < numbers.size() ? numbers.get(row) : null;
                cells[column + 1] = number == null ? "–" : Words.number(number);
            }
            table.row(cells);
        }
        behind.setContent(table);
    }

    private Map<String, Object> picture() {
        Map<String, Object> picture = new java.util.HashMap<>();
        picture.put("kind", kind.name().toLowerCase(Locale.ROOT));
        picture.put("labels", labels);
        picture.put("series", series);
        picture.put("most", most);
        return picture;
    }

    @Tag("platform-chart")
    @JavaScript("context://webjars/chart.js/4.5.1/dist/chart.umd.min.js")
    @JavaScript("context://js/platform-chart.js")
    private static final class Canvas extends Component {}
}
