package org.yunyan.skills;

import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * Something a teacher can do, at a level from 0 (not yet) over 1 入门, 2 胜任 and 3 熟练 to 4 引领.
 *
 * @param source the standard or clause it comes from
 */
public record Skill(@BsonId Id<Skill> id, SkillArea area, String nameZh, String nameEn, String source) {

    public static final int HIGHEST = 4;
}
