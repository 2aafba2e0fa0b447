package org.yunyan.seeds;

/** How eagerly somebody goes to trainings; drawn once for each person and year. */
enum Pace {
    STEADY(1.0, 1.8),
    USUAL(0.93, 1.2),
    SLACK(0.62, 0.5);

    private static final double STEADY_URBAN = 58;
    private static final double STEADY_RURAL = 45;
    private static final double SLACK_URBAN = 9;
    private static final double SLACK_RURAL = 17;
    private static final double CHANGE_OF_YEAR = 12;

    /** Share of the usual attendance. */
    final double attendance;

    /** Courses begun on the platform in a year. */
    final double courses;

    Pace(double attendance, double courses) {
        this.attendance = attendance;
        this.courses = courses;
    }

    static Pace of(long seed, Object person, int year, boolean rural) {
        Pace usual = draw(Chance.about(seed, "pace", person), rural);
        Chance thisYear = Chance.about(seed, "pace", person, year);
        return thisYear.percent(CHANGE_OF_YEAR) ? draw(thisYear, rural) : usual;
    }

    private static Pace draw(Chance chance, boolean rural) {
        if (chance.percent(rural ? STEADY_RURAL : STEADY_URBAN)) {
            return STEADY;
        }
        double slackAmongOthers =
                rural ? SLACK_RURAL / (1 - STEADY_RURAL / 100) : SLACK_URBAN / (1 - STEADY_URBAN / 100);
        return chance.percent(slackAmongOthers) ? SLACK : USUAL;
    }
}
