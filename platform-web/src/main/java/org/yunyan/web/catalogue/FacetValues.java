package org.yunyan.web.catalogue;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yunyan.recommender.Facet;
import org.yunyan.web.language.Words;

/** The values of one facet as boxes to tick; of a band, at most one is ticked. */
final class FacetValues extends NativeDetails {

    /** What most people narrow by lies open. */
    private static final Set<Facet> OPEN = Set.of(Facet.STAGE, Facet.SUBJECT, Facet.LEVEL);

    private final Facet facet;
    private final FacetNames names;
    private final Consumer<Set<String>> decide;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Div list = new Div();
    private Set<String> ticked = Set.of();

    FacetValues(Facet facet, FacetNames names, Consumer<Set<String>> decide) {
        this.facet = facet;
        this.names = names;
        this.decide = decide;
        addClassName("yy-facet");
        String name = Words.say("catalogue.facet." + facet.name());
        setSummary(new Span(name));
        list.addClassName("yy-facet-values");
        list.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        setContent(list);
        setOpen(OPEN.contains(facet));
    }

    void show(Map<String, Long> counts, Set<String> chosen) {
        ticked = chosen;
        Set<String> values = new LinkedHashSet<>(counts.keySet());
        values.addAll(chosen);
        List<String> fresh = new ArrayList<>(values);
        fresh.removeAll(boxes.keySet());
        if (!fresh.isEmpty()) {
            fresh.forEach(value -> boxes.put(value, box(value)));
            names.sorted(facet, boxes.keySet()).forEach(value -> list.add(boxes.get(value)));
        }
        boxes.forEach((value, box) -> {
            long count = counts.getOrDefault(value, 0L);
            box.setLabel(Words.say("catalogue.facet.value", names.of(facet, value), count));
            box.setValue(chosen.contains(value));
            box.setVisible(count > 0 || chosen.contains(value));
        });
        setVisible(values.size() > 1 || !chosen.isEmpty());
        if (!chosen.isEmpty()) {
            setOpen(true);
        }
    }

    private Checkbox box(String value) {
        Checkbox box = new Checkbox();
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decide.accept(after(value, change.getValue()));
            }
        });
        return box;
    }

    private Set<String> after(String value, boolean on) {
        Set<String> after = new LinkedHashSet<>(CatalogueQuery.isBand(facet) ? Set.of() : ticked);
        if (on) {
            after.add(value);
        } else {
            after.remove(value);
        }
        return after;
    }
}
