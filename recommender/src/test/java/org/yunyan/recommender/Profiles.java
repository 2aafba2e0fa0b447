package org.yunyan.recommender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Profiles of people who look for something on a {@link Shelf} of 600, always the same. */
public final class Profiles {

    private Profiles() {}

    /** Returns so many profiles. */
    public static List<Profile> several(int number) {
        return IntStream.range(0, number).mapToObj(i -> one(new Random(i))).toList();
    }

    private static Profile one(Random random) {
        List<Profile.Gap> gaps = new ArrayList<>();
        for (int skill = random.nextInt(4); skill < 12; skill += 1 + random.nextInt(5)) {
            gaps.add(new Profile.Gap("S" + skill, "", random.nextInt(2), 2 + random.nextInt(2), 1 + random.nextInt(3)));
        }
        List<String> history = random.ints(random.nextInt(12), 0, 600)
                .mapToObj(i -> "d" + i)
                .distinct()
                .toList();
        Profile.Shortfall concentrated = new Profile.Shortfall(
                BigDecimal.valueOf(random.nextInt(10) + 1),
                Set.of("COUNTY", "MUNICIPAL", "NATIONAL"),
                Set.of("CONCENTRATED"));
        return Profile.of(List.of("数学", "科学"), random.nextBoolean() ? "PRIMARY" : "JUNIOR", Set.of())
                .withGaps(gaps)
                .withHistory(history)
                .withShortfalls(random.nextBoolean() ? List.of(concentrated) : List.of())
                .withGoal(random.nextInt(3) == 0 ? "项目化学习" : "");
    }
}
