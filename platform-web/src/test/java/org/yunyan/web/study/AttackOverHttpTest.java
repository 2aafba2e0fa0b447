package org.yunyan.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;

/** The attack that {@code ./yunyan attack} makes, through the real doors. */
@Platform
class AttackOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Test
    void earnsNothingBeyondTheTimeThatHasPassed() {
        var courseware = new Courseware(platform);
        Unit film = courseware.film();
        Id<Course> course = courseware.offer("attacked-" + film.media().value(), "一部短片", film);
        var attack = new Attack(new Browser(port).signedInAs("teacher"), course, film.id(), film.seconds());

        List<Attack.Blow> blows = attack.run();

        blows.forEach(System.out::println);
        assertThat(attack.counted()).isPositive();
        assertThat((double) attack.counted()).isLessThanOrEqualTo(attack.ceiling());
        assertThat(blows)
                .filteredOn(
                        blow -> blow.name().contains("signed") || blow.name().contains("nobody opened"))
                .hasSize(4)
                .allSatisfy(blow -> assertThat(blow.answers()).containsExactly("422 refused.study.signature"));
    }
}
