package org.yunyan.contact;

/** A way out of the platform. The inbox is none of them: whatever is told is always there. */
public enum Channel {
    /** E-mail, to an address that she has proved to be hers. */
    MAIL(2, 6),
    /** A notification of a browser she has allowed to show them. */
    BROWSER(3, 10),
    /** The chat group of a unit, through its robot (企业微信, 钉钉, 飞书); never anything about one person. */
    GROUP(5, 15);

    private final int aDay;
    private final int aWeek;

    Channel(int aDay, int aWeek) {
        this.aDay = aDay;
        this.aWeek = aWeek;
    }

    /** The most that one person, or one group, is sent in 24 hours. */
    public int mostADay() {
        return aDay;
    }

    /** The most that one person, or one group, is sent in seven days. */
    public int mostAWeek() {
        return aWeek;
    }
}
