package org.yunyan.web.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yunyan.seeds.DemoCounty;
import org.yunyan.seeds.DemoPerson;
import org.yunyan.web.wiring.Settings;

/** The people of the demo county as whom a visitor may sign in. Outside demo mode there are none. */
@Component
final class DemoPeople {

    private final Settings settings;
    private final DemoCounty county;

    DemoPeople(Settings settings, DemoCounty county) {
        this.settings = settings;
        this.county = county;
    }

    /** Nobody while the county is still being planted. */
    List<DemoPerson> list() {
        return settings.demo() && county.planted() ? county.demoPeople() : List.of();
    }
}
