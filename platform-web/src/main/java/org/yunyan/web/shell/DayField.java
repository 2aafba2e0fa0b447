package org.yunyan.web.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.yunyan.web.language.Words;

/** A day to choose, with a calendar in the reader's language, written as 2026-11-24. Every screen takes it instead of the bare field. */
public final class DayField extends DatePicker {

    private static final String WRITTEN = "yyyy-MM-dd";

    /** The same with a day in it. */
    public DayField(String label, LocalDate day) {
        this(label);
        setValue(day);
    }

    public DayField(String label) {
        super(label);
        setI18n(words());
        setLocale(Words.locale());
        setPlaceholder(Words.say("shell.day.written"));
    }

    /** What a calendar says in the reader's language, for fields that have one besides something else. */
    public static DatePickerI18n words() {
        DateFormatSymbols names = DateFormatSymbols.getInstance(Words.locale());
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12));
        words.setWeekdays(days(names.getWeekdays()));
        words.setWeekdaysShort(days(names.getShortWeekdays()));
        words.setFirstDayOfWeek(1);
        words.setToday(Words.say("shell.day.today"));
        words.setCancel(Words.say("shell.day.cancel"));
        words.setDateFormat(WRITTEN);
        return words;
    }

    /** Java counts weekdays from 1, the field from 0. */
    private static List<String> days(String... names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
