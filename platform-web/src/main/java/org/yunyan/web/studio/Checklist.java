package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Lack;
import org.yunyan.catalogue.Unit;

/** What a draft still lacks, each with the place and the field where it can be given. */
final class Checklist {

    private static final String OF_UNITS = "lack.unit.";
    private static final String OF_QUESTIONS = "lack.question.";
    private static final Map<String, String> FIELDS = Map.of(
            "lack.unit.title", "field-unit.title",
            "lack.unit.media", "field-media",
            "lack.unit.seconds", "field-media",
            "lack.unit.text", "field-markdown");

    /** @param field id of the field on that place; null when there is none to lead to */
    record Missing(Lack lack, Place place, String field) {}

    private Checklist() {}

    static List<Missing> of(Catalogue catalogue, Content content) {
        List<Missing> missing = new ArrayList<>();
        List<Lack> lacks = catalogue.checklist(content);
        lacks.stream()
                .filter(lack -> !isOfUnit(lack))
                .forEach(lack -> missing.add(new Missing(lack, new Place.About(), aboutField(lack))));
        if (missing.size() < lacks.size()) {
            content.units().forEach(unit -> missing.addAll(ofUnit(catalogue, content, unit)));
        }
        return missing;
    }

    /** Titles may repeat or be missing, so each unit is looked at by itself. */
    private static List<Missing> ofUnit(Catalogue catalogue, Content content, Unit unit) {
        return catalogue.checklist(content.withUnits(List.of(unit))).stream()
                .filter(Checklist::isOfUnit)
                .map(lack -> new Missing(lack, new Place.OfUnit(unit.id()), unitField(lack)))
                .toList();
    }

    private static boolean isOfUnit(Lack lack) {
        return lack.messageKey().startsWith(OF_UNITS) || lack.messageKey().startsWith(OF_QUESTIONS);
    }

    private static String aboutField(Lack lack) {
        return "field-" + lack.messageKey().substring("lack.".length());
    }

    private static String unitField(Lack lack) {
        return lack.messageKey().startsWith(OF_QUESTIONS)
                ? "field-prompt-" + lack.arguments().get(1)
                : FIELDS.get(lack.messageKey());
    }
}
