package org.yunyan.demand;

import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** A {@link GapRow} as it is kept, without who is writing. */
record GapFigure(
        @BsonId String id,
        Id<Skill> skill,
        int level,
        Stage stage,
        Subject subject,
        String zone,
        int people,
        GapRow.Nearest nearest) {

    /** Stands for the whole county. */
    static final String EVERYWHERE = "";

    static GapFigure of(Need need, String zone, int people, GapRow.Nearest nearest) {
        return new GapFigure(
                need.id() + "@" + zone,
                need.skill(),
                need.level(),
                need.stage(),
                need.subject(),
                zone,
                people,
                nearest);
    }

    Need need() {
        return new Need(skill, level, stage, subject);
    }

    GapRow row(Proposal writing) {
        Id<Organisation> place = zone.equals(EVERYWHERE) ? null : Id.of(zone);
        return new GapRow(need().id(), skill, level, stage, subject, place, people, nearest, writing);
    }

    /** A level of a skill that teachers of a stage and subject lack a way to. */
    record Need(Id<Skill> skill, int level, Stage stage, Subject subject) {

        String id() {
            return "gap:" + skill + "|" + level + "|" + stage + "|" + subject;
        }
    }
}
