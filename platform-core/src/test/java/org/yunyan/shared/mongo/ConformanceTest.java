package org.yunyan.shared.mongo;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The embedded store answers as a MongoDB does, and refuses what it cannot do instead of ignoring it. */
@ExtendWith(StoreExtension.class)
class ConformanceTest {

    @Nested
    class Queries extends QueryContract {}

    @Nested
    class Writes extends WriteContract {}

    @Nested
    class Refused extends RefusalContract {}
}
