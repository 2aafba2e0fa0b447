package org.yunyan.web.triage;

import org.yunyan.samples.Sample;
import org.yunyan.shared.Id;
import org.yunyan.triage.Flag;
import org.yunyan.web.registry.RegistryNavigation;

/** Addresses of these screens. */
final class TriageAddresses {

    static final String MINE = "credits/flags";
    static final String TRIAGE = RegistryNavigation.REGISTRY + "/" + TriageCard.NAME;
    static final String FLAG = TRIAGE + "/flag";
    static final String THRESHOLDS = TRIAGE + "/thresholds";
    static final String SAMPLES = TRIAGE + "/samples";

    private TriageAddresses() {}

    static String flag(Id<Flag> flag) {
        return FLAG + "/" + flag;
    }

    static String mine(Id<Flag> flag) {
        return MINE + "?flag=" + flag;
    }

    static String sample(Id<Sample> sample) {
        return SAMPLES + "/" + sample;
    }
}
