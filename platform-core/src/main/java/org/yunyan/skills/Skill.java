package org.yunyan.skills;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * Something a teacher can do, at a level from 0 (not yet) over 1 入门, 2 胜任 and 3 熟练 to 4 引领.
 *
 * @param source the standard or clause it comes from
 * @param after skills that come first: a level of this one presumes the level before it of each of those, and the first at least
 */
public record Skill(
        @BsonId Id<Skill> id, SkillArea area, String nameZh, String nameEn, String source, List<Id<Skill>> after) {

    public static final int HIGHEST = 4;

    public Skill {
        after = after == null ? List.of() : List.copyOf(after);
    }

    /** A skill that nothing has to come before. */
    public Skill(Id<Skill> id, SkillArea area, String nameZh, String nameEn, String source) {
        this(id, area, nameZh, nameEn, source, List.of());
    }
}
