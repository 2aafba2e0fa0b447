package org.yunyan.web.catalogue;

import java.util.Optional;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.recommender.Passage;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.study.Place;

/**
 * Where in a course something was found, in words and as an address.
 *
 * @param number of the unit, from 1
 * @param heading of the section; empty when it has none
 */
record FoundPlace(Place place, int number, Unit unit, String heading) {

    /** A place that the course as it is offered really has; the index may be a moment behind. */
    static Optional<FoundPlace> in(Content content, Passage passage) {
        boolean second = passage.kind() == Passage.Kind.SECOND;
        Place place = new Place(Id.of(passage.part()), second ? Place.By.SECOND : Place.By.SECTION, passage.at());
        return in(content, place)
                .map(found -> new FoundPlace(place, found.number, found.unit, second ? "" : passage.heading()));
    }

    /** A place by its address alone: its section is named by its heading. */
    static Optional<FoundPlace> in(Content content, Place place) {
        return content.units().stream()
                .filter(unit -> unit.id().equals(place.unit()))
                .filter(unit -> (place.by() == Place.By.SECOND) == unit.kind().isMedia())
                .filter(unit -> unit.kind() != UnitKind.QUIZ && place.isIn(unit))
                .findFirst()
                .map(unit -> new FoundPlace(place, content.units().indexOf(unit) + 1, unit, heading(unit, place)));
    }

    private static String heading(Unit unit, Place place) {
        if (place.by() == Place.By.SECOND) {
            return "";
        }
        String first =
                unit.sections().get(place.at()).strip().lines().findFirst().orElse("");
        return first.startsWith("#") ? first.replaceFirst("^#+ *", "").replaceAll("[*`]", "") : "";
    }

    /** 在第 2 单元《…》的“…”一节. */
    String words() {
        String title = Words.authored(unit.title());
        if (place.by() == Place.By.SECOND) {
            return Words.say("catalogue.place.second", number, title, Words.length(place.at()));
        }
        return heading.isBlank() || heading.equals(unit.title())
                ? Words.say("catalogue.place.unit", number, title)
                : Words.say("catalogue.place.section", number, title, Words.authored(heading));
    }
}
