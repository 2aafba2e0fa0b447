package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.PostedEvidence;
import org.yunyan.claims.Poster;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Evidence that the county has approved: one teacher's always by the same of two officers, so that the question is raised whether
 * anybody weighs it.
 */
final class Approvals {

    private static final Poster ORGANISER = new Poster("demo-lectures", "渝东教师发展论坛");
    private static final Actor PROGRAM =
            new Actor(Id.of("machine:demo-lectures"), Id.of("machine:demo-lectures"), "demo-lectures", List.of());
    private static final int ALWAYS = 8;
    private static final int SOMETIMES = 3;

    private final Claims claims;
    private final Personas personas;
    private final LocalDate today;

    Approvals(Claims claims, Personas personas, LocalDate today) {
        this.claims = claims;
        this.personas = personas;
        this.today = today;
    }

    /** @param people some who are not written; nothing happens when there are too few */
    void plant(List<Person> people) {
        if (people.size() <= SOMETIMES) {
            return;
        }
        for (int i = 1; i <= SOMETIMES; i++) {
            approve("officer", posted(people.get(i), i));
        }
        for (int i = 0; i < ALWAYS; i++) {
            approve("registrar", posted(people.getFirst(), SOMETIMES + 1 + i));
        }
    }

    private Claim posted(Person person, int number) {
        LocalDate day = today.minusDays(10L + number);
        return claims.post(
                PROGRAM,
                ORGANISER,
                new PostedEvidence(
                        "demo-lecture-" + number,
                        person.number(),
                        "教师发展论坛第 " + number + " 讲",
                        day,
                        null,
                        BigDecimal.TWO,
                        TrainingLevel.COUNTY,
                        TrainingMode.BLENDED,
                        null,
                        null));
    }

    private void approve(String officer, Claim posted) {
        if (posted.state() == ClaimState.IN_REVIEW) {
            claims.approve(
                    DemoAccounts.actor(personas.named(officer)), posted.id(), posted.version(), "论坛签到名单", Set.of());
        }
    }
}
