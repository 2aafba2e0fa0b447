package org.yunyan.web.certificates;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yunyan.certificates.Serial;
import org.yunyan.web.wiring.Settings;

/** Where the outside world finds us: what is printed and signed leads there for years. */
@Component
final class CheckAddress {

    private final String site;

    @Autowired
    CheckAddress(Settings settings) {
        this(settings.site());
    }

    /** @param site without a slash at its end */
    CheckAddress(String site) {
        this.site = site;
    }

    /** The public check page of a certificate. */
    String of(Serial serial) {
        return site + "/check/" + serial;
    }

    /** @param path beginning with a slash */
    String at(String path) {
        return site + path;
    }
}
