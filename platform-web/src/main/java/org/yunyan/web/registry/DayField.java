package org.yunyan.web.registry;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yunyan.web.language.Words;

/** A day to choose, in the reader's language, written as 2026-11-24. */
public final class DayField extends DatePicker {

    private static final String WRITTEN = "yyyy-MM-dd";

    public DayField(String label) {
        super(label);
        Locale locale = Words.locale();
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12));
        words.setWeekdays(days(names.getWeekdays()));
        words.setWeekdaysShort(days(names.getShortWeekdays()));
        words.setFirstDayOfWeek(1);
        words.setToday(Words.say("registry.day.today"));
        words.setCancel(Words.say("registry.day.cancel"));
        words.setDateFormat(WRITTEN);
        setI18n(words);
        setLocale(locale);
        setPlaceholder(WRITTEN);
    }

    /** Java counts weekdays from 1, the field from 0. */
    private static List<String> days(String... names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
