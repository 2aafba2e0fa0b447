package org.yunyan.skills;

import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

/**
 * What a post asks of a skill. Of all rules that apply to a post, the highest level and the highest weight count.
 *
 * @param stages where it applies; empty for all
 * @param subjects to whose main subject it applies; empty for all
 * @param titles to whom it applies; empty for all
 * @param novice true for teachers in induction only, false for all others only, null for both
 * @param level 1 to 4
 * @param weight how much it matters beside others; 1 is usual
 * @param clause the standard or clause it comes from
 */
public record TargetRule(
        @BsonId Id<TargetRule> id,
        Id<Skill> skill,
        Set<Stage> stages,
        Set<Subject> subjects,
        Set<Title> titles,
        Boolean novice,
        int level,
        double weight,
        String clause) {

    public TargetRule {
        stages = Set.copyOf(stages);
        subjects = Set.copyOf(subjects);
        titles = Set.copyOf(titles);
        if (level < 1 || level > Skill.HIGHEST || !(weight > 0)) {
            throw new IllegalArgumentException("Rule " + id + " needs a level of 1 to 4 and a positive weight");
        }
    }

    boolean appliesTo(Post post) {
        return (stages.isEmpty() || stages.contains(post.stage()))
                && (subjects.isEmpty() || subjects.contains(post.main()))
                && (titles.isEmpty() || titles.contains(post.title()))
                && (novice == null || novice == post.novice());
    }
}
