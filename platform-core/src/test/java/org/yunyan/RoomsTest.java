package org.yunyan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms talk only to the neighbours that their package-info allows, never in a circle, and only through what is public there. */
class RoomsTest {

    @Test
    void everyRoomKeepsToItsNeighbours() {
        ApplicationModules.of("org.yunyan").verify();
    }
}
