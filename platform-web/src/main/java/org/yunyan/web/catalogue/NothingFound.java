package org.yunyan.web.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.EmptyState;

/** Nothing fits: another spelling, and which condition to give up for how many courses. Only ways that lead somewhere are shown. */
final class NothingFound extends Div {

    NothingFound(
            CatalogueQuery query, Optional<String> spelling, ToLongFunction<CatalogueQuery> count, FacetNames names) {
        EmptyState empty = new EmptyState(
                VaadinIcon.SEARCH,
                Words.say("catalogue.nothing"),
                Words.say(query.conditions() == 0 ? "catalogue.nothing.words" : "catalogue.nothing.narrow"));
        UnorderedList ways = new UnorderedList();
        ways.addClassName("yy-ways");
        ways(query, spelling, names).forEach((way, words) -> {
            long found = count.applyAsLong(way);
            if (found > 0) {
                String sentence = Words.say("catalogue.nothing.way", words, found);
                ways.add(new ListItem(CatalogueScreen.link(way, sentence)));
            }
        });
        empty.add(ways);
        add(empty);
    }

    private static Map<CatalogueQuery, String> ways(CatalogueQuery query, Optional<String> spelling, FacetNames names) {
        Map<CatalogueQuery, String> ways = new LinkedHashMap<>();
        spelling.ifPresent(other -> ways.put(query.asking(other), Words.say("catalogue.nothing.spelling", other)));
        query.ticked().forEach((facet, values) -> {
            String value = String.join(
                    Words.say("shell.list.comma"),
                    values.stream().map(one -> names.of(facet, one)).toList());
            ways.put(query.with(facet, Set.of()), Words.say("catalogue.nothing.without", value));
        });
        if (query.helping()) {
            ways.put(query.helping(false), Words.say("catalogue.nothing.without", Words.say("catalogue.helping")));
        }
        if (query.conditions() > 1) {
            ways.put(query.wide(), Words.say("catalogue.nothing.wide"));
        }
        if (!query.words().isBlank()) {
            ways.put(CatalogueQuery.EVERYTHING, Words.say("catalogue.nothing.all"));
        }
        return ways;
    }
}
