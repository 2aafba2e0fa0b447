package org.yunyan.demand;

import org.yunyan.people.Organisation;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/** Which part of the demand somebody looks at; null stands for all. */
public record Narrowing(Subject subject, Stage stage, Id<Organisation> zone) {

    /** The whole county. */
    public static final Narrowing NONE = new Narrowing(null, null, null);

    Narrowing in(Id<Organisation> other) {
        return new Narrowing(subject, stage, other);
    }
}
