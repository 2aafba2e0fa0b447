package org.yunyan.bank;

import java.util.List;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * A question as it is shown: nothing of what is right.
 *
 * @param options in the order of her sheet
 * @param partners of a matching, in the order of her sheet
 * @param blanks how many texts are to be written; 1 for a short answer and an essay, 0 for other kinds
 * @param rubric that an essay is marked by
 */
public record Asked(
        Id<Item> item,
        int version,
        ItemKind kind,
        String prompt,
        List<String> options,
        List<String> partners,
        int blanks,
        List<Criterion> rubric,
        Id<Skill> skill,
        int difficulty) {

    public Asked {
        options = List.copyOf(options);
        partners = List.copyOf(partners);
        rubric = List.copyOf(rubric);
    }
}
