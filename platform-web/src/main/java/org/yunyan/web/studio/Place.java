package org.yunyan.web.studio;

import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/** What the right side of the editor shows. */
sealed interface Place {

    /** What the course is about and for whom. */
    record About() implements Place {}

    record OfUnit(Id<Unit> unit) implements Place {}

    /** What is still missing. */
    record Checklist() implements Place {}

    /** As a learner sees it. */
    record Preview() implements Place {}

    record Versions() implements Place {}

    /** Runs with days and seats. */
    record Cohorts() implements Place {}

    /** What reviewers have remarked. */
    record Remarks() implements Place {}

    /** Who writes along, and who changed what. */
    record Team() implements Place {}

    /** Units from files and from other courses. */
    record Bringing() implements Place {}
}
