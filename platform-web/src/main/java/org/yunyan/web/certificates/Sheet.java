package org.yunyan.web.certificates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.yunyan.certificates.Serial;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** A page to be printed, in both languages; everything that is written goes through the {@link Lettering}. */
final class Sheet {

    private static final Pattern COUNTERS = Pattern.compile("[{]([01])[}]");

    private final Lettering lettering;
    private final Document page = Document.createShell("");
    private final Serial serial;
    private final String check;

    Sheet(Lettering lettering, String style, Serial serial, String check) {
        this.lettering = lettering;
        this.serial = serial;
        this.check = check;
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        page.selectFirst("html").attr("lang", "zh-CN");
        page.head().appendElement("style").text(style);
    }

    /** The title of the file, which readers show. */
    Sheet titled(String title) {
        page.title(lettering.set(title));
        return this;
    }

    /** @param layout {@code course} or {@code transcript} */
    Element layout(String layout) {
        return page.body().addClass(layout);
    }

    /** A part with a text of ours. */
    Element add(Element parent, String tag, String style, String text) {
        return parent.appendElement(tag).addClass(style).text(lettering.set(text));
    }

    /** A part with a sentence in Chinese, and the same in English below. */
    void both(Element parent, String style, String key, Object... arguments) {
        add(parent, "p", style, zh(key, arguments));
        add(parent, "p", style + " en", en(key, arguments));
    }

    /** The code that leads to the check page, with the number beside it. */
    Element code(Element parent) {
        Element code = parent.appendElement("div").addClass("code");
        code.appendElement("img").attr("src", QrCode.dataOf(check)).attr("alt", lettering.set(check));
        Element words = code.appendElement("div").addClass("code-words");
        add(words, "p", "serial", serial.toString());
        add(words, "p", "small", zh("certificates.paper.scan") + " " + en("certificates.paper.scan"));
        add(words, "p", "small address", check);
        return code;
    }

    /** Who has issued it, and on which day. */
    void issuer(Element cell, String county, LocalDate day) {
        cell.addClass("issuer");
        add(cell, "p", "issuer-name", zh("certificates.paper.issuer", county));
        add(cell, "p", "en", en("certificates.paper.issuer", county));
        add(cell, "p", "day", zh("certificates.paper.day", day));
        add(cell, "p", "en", en("certificates.paper.day", day));
    }

    /** At the foot of each page: the number, and which page of how many this is. */
    void foot() {
        Element foot = page.body().prependElement("div").addClass("foot");
        add(foot, "span", "foot-serial", zh("certificates.paper.serial", serial));
        counted(foot, Languages.SIMPLIFIED);
        counted(foot, Languages.ENGLISH);
    }

    private void counted(Element foot, Locale language) {
        Element line = foot.appendElement("span").addClass("foot-page");
        String pattern = Words.say(language, "certificates.paper.page", "{0}", "{1}");
        Matcher counter = COUNTERS.matcher(pattern);
        int after = 0;
        while (counter.find()) {
            line.appendText(lettering.set(pattern.substring(after, counter.start())));
            line.appendElement("span").addClass("0".equals(counter.group(1)) ? "page" : "pages");
            after = counter.end();
        }
        line.appendText(lettering.set(pattern.substring(after)));
    }

    /** The page, with a note on what could not be printed. */
    Document finished() {
        if (!lettering.complete()) {
            String missing = lettering.missing();
            Element note = page.body().selectFirst(".notes");
            both(note, "missing", "certificates.paper.missing", missing);
        }
        return page;
    }

    static String zh(String key, Object... arguments) {
        return Words.say(Languages.SIMPLIFIED, key, arguments);
    }

    static String en(String key, Object... arguments) {
        return Words.say(Languages.ENGLISH, key, arguments);
    }
}
