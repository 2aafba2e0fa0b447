package org.yunyan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms talk only to the neighbours that their package-info allows, never in a circle, and only through what is public there. */
class RoomsTest {

    private static final String[] ROOMS = {
        "people",
        "identity",
        "contact",
        "skills",
        "bank",
        "diagnostic",
        "exams",
        "assignments",
        "catalogue",
        "library",
        "study",
        "discussion",
        "survey",
        "audience",
        "cohorts",
        "rules",
        "credits",
        "claims",
        "organisers",
        "corrections",
        "anchors",
        "notices",
        "verdicts",
        "certificates",
        "planning",
        "exposure",
        "fairness",
        "terms",
        "shelves",
        "recommendation",
        "insight",
        "messages",
        "demand",
        "delivery",
        "samples",
        "triage",
        "whatif"
    };

    @Test
    void everyRoomKeepsToItsNeighbours() {
        ApplicationModules house = ApplicationModules.of("org.yunyan");

        assertThat(house.stream().map(room -> room.getIdentifier()))
                .extracting(ApplicationModuleIdentifier::toString)
                .contains(ROOMS);
        house.verify();
    }
}
