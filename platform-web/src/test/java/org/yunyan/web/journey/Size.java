package org.yunyan.web.journey;

import java.util.Locale;

/** The two screens that decide every design question. */
enum Size {
    DESKTOP(1280, 800),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
