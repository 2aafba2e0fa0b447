package org.yunyan.web.rules;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.web.registry.RegistryCard;

/** The rules among the matters of the registry: everybody reads them, officers of the county see what waits for a signature. */
@Component
final class RulesCard implements RegistryCard {

    private static final int PLACE = 80;

    private final RuleDrafts drafts;

    RulesCard(RuleDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return drafts.may(actor)
                ? OptionalLong.of(drafts.open(actor).stream()
                        .filter(draft -> draft.state() == DraftState.PROPOSED && !draft.isBy(actor))
                        .count())
                : OptionalLong.empty();
    }
}
