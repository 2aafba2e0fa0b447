package org.yunyan.identity;

import java.util.Set;
import org.yunyan.shared.Refused;

/**
 * How somebody wants the platform to look.
 *
 * @param language {@code zh-CN}, {@code zh-TW} or {@code en}
 * @param elder larger letters and more contrast (适老化)
 * @param theme {@code light}, {@code dark} or {@code auto}, which follows the device
 * @param saving whether sound and slides come instead of films, for weak lines; null means no
 */
public record Preferences(String language, boolean elder, String theme, Boolean saving) {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    /** What everybody starts with. */
    public static final Preferences DEFAULT = new Preferences("zh-CN", false, "auto");

    /** @throws Refused.Invalid for a language or theme that does not exist */
    public Preferences {
        if (!LANGUAGES.contains(language) || !THEMES.contains(theme)) {
            throw new Refused.Invalid("refused.preferences", language, theme);
        }
    }

    /** With films as they are. */
    public Preferences(String language, boolean elder, String theme) {
        this(language, elder, theme, null);
    }

    /** Whether sound and slides come instead of films. */
    public boolean saves() {
        return Boolean.TRUE.equals(saving);
    }

    /** The same, with or without films. */
    public Preferences saving(boolean whether) {
        return new Preferences(language, elder, theme, whether ? true : null);
    }
}
