package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunyan.recommender.SearchPage.Mark;
import org.yunyan.recommender.SearchPage.Snippet;
import org.yunyan.recommender.text.ChineseAnalysis;
import org.yunyan.recommender.text.Place;
import org.yunyan.recommender.text.QueryTokens;

/** Chooses and marks the places that answer a query. */
final class Excerpts {

    private static final int WIDTH = 90;
    private static final int LEAD = 12;

    private final ChineseAnalysis analysis;
    private final QueryTokens query;

    Excerpts(ChineseAnalysis analysis, QueryTokens query) {
        this.analysis = analysis;
        this.query = query;
    }

    /** Marks everything that was found in the text. */
    Snippet marked(String text) {
        return new Snippet(text, marks(analysis.places(text, query), 0, text.length()));
    }

    /** Cuts the stretch that holds most different words of the query; without any, the beginning. */
    Snippet excerpt(String text) {
        List<Place> places = analysis.places(text, query);
        int best = 0;
        int most = 0;
        for (Place first : places) {
            int start = Math.max(0, first.from() - LEAD);
            int held = held(places, start);
            if (held > most) {
                most = held;
                best = start;
            }
        }
        while (best > 0 && best < text.length() && !Character.isLetterOrDigit(text.charAt(best))) {
            best++;
        }
        int end = Math.min(text.length(), best + WIDTH);
        return new Snippet(text.substring(best, end).replace('\n', ' '), marks(places, best, end));
    }

    private static int held(List<Place> places, int start) {
        Set<String> tokens = new HashSet<>();
        for (Place place : places) {
            if (place.from() >= start && place.to() <= start + WIDTH) {
                tokens.add(place.token());
            }
        }
        return tokens.size();
    }

    private static List<Mark> marks(List<Place> places, int start, int end) {
        List<Mark> marks = new ArrayList<>();
        for (Place place : places) {
            if (place.from() < start || place.to() > end) {
                continue;
            }
            Mark last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && place.from() - start <= last.to()) {
                marks.set(marks.size() - 1, new Mark(last.from(), Math.max(last.to(), place.to() - start)));
            } else {
                marks.add(new Mark(place.from() - start, place.to() - start));
            }
        }
        return marks;
    }
}
