package org.yunyan.web.deliveries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.Matter;
import org.yunyan.identity.Accounts;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Why;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.CourseTitles;
import org.yunyan.web.why.Reasons;
import org.yunyan.web.wiring.Settings;

/** The words of a matter in its reader's language, and where it leads. */
@Component
final class Sentences {

    private final Accounts accounts;
    private final Reasons reasons;
    private final CourseTitles titles;
    private final String site;

    Sentences(Accounts accounts, Reasons reasons, CourseTitles titles, Settings settings) {
        this.accounts = accounts;
        this.reasons = reasons;
        this.titles = titles;
        this.site = settings.site();
    }

    /** The language that she has chosen; of a group, the county's. */
    Locale language(Delivery delivery) {
        return delivery.person() == null ? Languages.SIMPLIFIED : language(delivery.person());
    }

    Locale language(Id<Person> person) {
        try {
            return Languages.nearest(Locale.forLanguageTag(
                    accounts.accountOf(person).preferences().language()));
        } catch (Refused.Missing without) {
            return Languages.SIMPLIFIED;
        }
    }

    /** One sentence that says it all. */
    String title(Matter matter, Locale locale) {
        List<String> about = matter.about() == null ? List.of() : List.of(matter.about());
        return Words.say(locale, matter.titleKey(), titles.about(locale, about).facts(matter.about(), matter.args()));
    }

    /** What its courses are called. */
    CourseTitles.Titles titles(Matter matter, Locale locale) {
        return titles.about(
                locale, matter.lines().stream().map(Matter.Line::course).toList());
    }

    /** Why she is told this, strongest first. */
    List<String> why(List<Why> why, Locale locale) {
        return why.stream().map(one -> reasons.sentence(one, locale)).toList();
    }

    /** Where it leads, as a whole address; nowhere for what was only asked for. */
    Optional<String> link(Matter matter) {
        return matter.isAskedFor() ? Optional.empty() : Optional.of(site + path(matter));
    }

    /** Where it leads, inside the platform. */
    String path(Matter matter) {
        if (matter.kind() == null) {
            return matter.isAskedFor() ? "/inbox/settings" : "/";
        }
        return switch (matter.kind()) {
            case PUSHED, PLANNED, ANSWERED, COHORT, MARKED -> "/course/" + matter.about();
            case CREDITED, REVERSED, DEADLINE -> "/credits";
            case CERTIFICATE_CORRECTED, CERTIFICATE_REVOKED -> "/credits/certificates";
            case PUBLISHED, RETURNED, DUPLICATED, COAUTHOR -> "/studio/" + matter.about();
            case QUESTIONED, SETTLED -> "/credits/flags?flag=" + matter.about();
            case APPLICATION_DUE -> "/apply/" + matter.about();
            case CLAIM -> "/credits/claims/" + matter.about();
            case CLAIMS_WAITING -> "/registry/claims";
            case NOTICE_OPENED, NOTICE_CLOSING, OBJECTED, OBJECTION_DECIDED ->
                "/credits/notices?notice=" + matter.about();
            case VERDICT -> "/credits/verdicts";
            case DISCUSSED -> "/discussion/" + matter.about();
            case ASKED -> "/discussions/" + matter.about() + "?only=WAITING";
            case ABUSE_REPORTED -> "/discussions/" + matter.about() + "?only=REPORTED";
            case REVIEW_ANSWERED -> "/course/" + matter.about();
            default -> "/inbox";
        };
    }

    String course(String id) {
        return site + "/course/" + id;
    }

    String at(String path) {
        return site + path;
    }
}
