package org.yunyan.recommendation;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.recommender.Served;

/** A push is something shown, too; delivered twice, it is noted once. */
final class NotingPushes {

    private final Exposures exposures;

    NotingPushes(Exposures exposures) {
        this.exposures = exposures;
    }

    @EventListener
    void on(ResourcePushed pushed) {
        ShownItem item = ShownItem.fresh(
                pushed.course(), pushed.why().stream().map(Why::kind).toList(), Map.of(), 1, false, false);
        exposures.shown(Shown.of(
                pushed.person(),
                Place.PUSH,
                pushed.at(),
                exposures.steering(pushed.person()),
                Served.FULL.name(),
                List.of(item)));
    }
}
