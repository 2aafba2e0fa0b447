package org.yunyan.web.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yunyan.recommender.Facet;
import org.yunyan.web.catalogue.CourseSearch.Found;
import org.yunyan.web.language.Words;

/** The sides by which the list can be narrowed, each value with how many it would give. It changes in place, so that focus stays. */
final class FacetPanel extends Div {

    private static final List<Facet> ORDER = List.of(
            Facet.STAGE, Facet.SUBJECT, Facet.GRADE, Facet.LEVEL, Facet.MODE, Facet.CREDITS, Facet.HOURS, Facet.SKILL);

    private final Consumer<CatalogueQuery> decide;
    private final Checkbox helping = new Checkbox(Words.say("catalogue.helping"));
    private final Button wide = new Button(Words.say("catalogue.narrow.none"));
    private final Map<Facet, FacetValues> facets = new EnumMap<>(Facet.class);
    private CatalogueQuery query = CatalogueQuery.EVERYTHING;

    /** @param personal whether it is known what helps the reader */
    FacetPanel(FacetNames names, boolean personal, Consumer<CatalogueQuery> decide) {
        this.decide = decide;
        addClassName("yy-facets");
        helping.addClassName("yy-facets-helping");
        helping.setVisible(personal);
        helping.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decide.accept(query.helping(change.getValue()));
            }
        });
        wide.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        wide.addClickListener(tap -> decide.accept(query.wide()));
        add(helping);
        for (Facet facet : ORDER) {
            FacetValues values = new FacetValues(facet, names, ticked -> this.decide.accept(query.with(facet, ticked)));
            facets.put(facet, values);
            add(values);
        }
        add(wide);
    }

    void show(Found found) {
        query = found.query();
        helping.setValue(query.helping());
        wide.setVisible(query.conditions() > 0);
        facets.forEach(
                (facet, values) -> values.show(found.facets().getOrDefault(facet, Map.of()), query.ticked(facet)));
    }
}
