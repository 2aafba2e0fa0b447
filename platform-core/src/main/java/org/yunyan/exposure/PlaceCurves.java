package org.yunyan.exposure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How likely each place is looked at, estimated by the job of the night for each kind of list by itself.
 *
 * @param at when; null before the first time
 * @param places by the name of {@link Place}, the first place of each being 1; a kind of which too little is known is left out
 */
public record PlaceCurves(@BsonId String id, Instant at, Map<String, List<Double>> places) {

    static final String ID = "last-90-days";
    static final PlaceCurves NONE = new PlaceCurves(ID, null, Map.of());

    public PlaceCurves {
        places = places == null ? Map.of() : Map.copyOf(places);
    }

    /** The curve of a kind of list; empty while too little is known. */
    public List<Double> of(Place place) {
        return places.getOrDefault(place.name(), List.of());
    }
}
