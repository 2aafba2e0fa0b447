package org.yunyan.web.language;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Lack;
import org.yunyan.shared.CountyTime;

/**
 * Says things in the reader's language: sentences by key, the names of our vocabulary, dates, times and numbers. Inside a
 * screen the language is that of the screen.
 */
public final class Words {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(" HH:mm");

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern CLAUSE = Pattern.compile("([" + NUMERALS + "])\\(([" + NUMERALS + "])\\)");
    private static final Pattern KEPT_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern KEPT_NAME = Pattern.compile("vocabulary\\.Training(Level|Mode)\\.[A-Z_]+");

    private Words() {}

    /** What is written never changes while the program runs, so whoever speaks first reads it for all. */
    private static final class Bundles {
        static final Languages ALL = new Languages();
    }

    /** The sentence of that key in the language of the screen. */
    public static String say(String key, Object... arguments) {
        return say(locale(), key, arguments);
    }

    /** The sentence of that key in the given language; also where there is no screen, for example in the API. */
    public static String say(Locale locale, String key, Object... arguments) {
        return Bundles.ALL.getTranslation(key, locale, arguments);
    }

    /** What people call this value, for example 小学 for {@code Stage.PRIMARY}. */
    public static String of(Enum<?> value) {
        return say(key(value));
    }

    /** The names of several values, as a list in words. */
    public static String of(Collection<? extends Enum<?>> values) {
        return values.stream()
                .sorted(Words::byOrder)
                .map(Words::of)
                .collect(Collectors.joining(say("shell.list.comma")));
    }

    /** The key of a value's name in the vocabulary: {@code vocabulary.Stage.PRIMARY}. */
    public static String key(Enum<?> value) {
        return "vocabulary." + value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    /** 一年级 … 高三 for 1 … 12. */
    public static String grade(int grade) {
        return say("vocabulary.grade." + grade);
    }

    /** The name of a level of skill, 0 to 4. */
    public static String level(int level) {
        return say("vocabulary.level." + level);
    }

    /** 2026年11月24日, 24 Nov 2026. */
    public static String day(LocalDate day) {
        return day(day, locale());
    }

    /** The county's day on which this happened. */
    public static String day(Instant at) {
        return day(CountyTime.dayOf(at));
    }

    /** The county's day and time of day. */
    public static String time(Instant at) {
        return time(at, locale());
    }

    /** 2026年11月, Nov 2026. */
    public static String month(LocalDate day) {
        return (english(locale()) ? MONTH_EN : MONTH_ZH).format(day);
    }

    /** A number with separators, at most two decimal places, no trailing zeros. */
    public static String number(Number number) {
        return number(number, locale());
    }

    /** 65%. */
    public static String percent(Number percent) {
        return number(percent) + "%";
    }

    /** A length of media: 18:05, 1:02:30. */
    public static String length(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }

    /** Text that an author wrote in Simplified Chinese, in the reader's script. */
    public static String authored(String text) {
        return Languages.inScriptOf(locale(), text);
    }

    /** A clause of the policy as its readers cite it, 三(六) or clause 3(6); other rules keep the name that they have. */
    public static String clause(String cited) {
        return clause(locale(), cited);
    }

    /** {@link #clause(String)} in the given language; empty when nothing is cited. */
    public static String clause(Locale locale, String cited) {
        if (cited == null) {
            return "";
        }
        Matcher clause = CLAUSE.matcher(cited);
        if (!Languages.ENGLISH.getLanguage().equals(locale.getLanguage()) || !clause.matches()) {
            return Languages.inScriptOf(locale, cited);
        }
        return say(locale, "vocabulary.clause", number(clause.group(1)), number(clause.group(2)));
    }

    private static String number(String numeral) {
        return String.valueOf(NUMERALS.indexOf(numeral) + 1);
    }

    /** A fact of a message as it was kept: days and names of trainings become words, text comes in the reader's script. */
    public static Object fact(Locale locale, String kept) {
        if (KEPT_NAME.matcher(kept).matches()) {
            return say(locale, kept);
        }
        return KEPT_DAY.matcher(kept).matches() ? dayOr(kept) : Languages.inScriptOf(locale, kept);
    }

    /** What looks like a day may be what somebody typed as a title, for example 2026-13-45. */
    private static Object dayOr(String kept) {
        try {
            return LocalDate.parse(kept);
        } catch (DateTimeParseException noDay) {
            return kept;
        }
    }

    /** The language of the screen at hand. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return Languages.nearest(ui == null ? null : ui.getLocale());
    }

    static String format(String pattern, Locale locale, Object... arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i], locale);
        }
        return new MessageFormat(pattern, locale).format(shown);
    }

    /** Whole numbers stay numbers, so that patterns can choose plurals by them; everything else becomes words. */
    private static Object shown(Object argument, Locale locale) {
        return switch (argument) {
            case null -> "";
            case Enum<?> value -> say(locale, key(value));
            case LocalDate day -> day(day, locale);
            case Instant at -> time(at, locale);
            case Double number -> number(number, locale);
            case BigDecimal number -> number(number, locale);
            case Number whole -> whole;
            case Lack lack -> say(locale, lack.messageKey(), lack.arguments().toArray());
            case Collection<?> several ->
                several.stream()
                        .map(one -> String.valueOf(shown(one, locale)))
                        .collect(Collectors.joining(say(locale, "shell.list.comma")));
            default -> argument.toString();
        };
    }

    private static String day(LocalDate day, Locale locale) {
        return (english(locale) ? DAY_EN : DAY_ZH).format(day);
    }

    private static String time(Instant at, Locale locale) {
        ZonedDateTime there = at.atZone(CountyTime.ZONE);
        return day(there.toLocalDate(), locale) + CLOCK.format(there);
    }

    private static String number(Number number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private static boolean english(Locale locale) {
        return Languages.ENGLISH.equals(locale);
    }

    private static int byOrder(Enum<?> left, Enum<?> right) {
        return Integer.compare(left.ordinal(), right.ordinal());
    }
}
