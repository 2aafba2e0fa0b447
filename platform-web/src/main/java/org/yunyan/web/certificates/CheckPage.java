package org.yunyan.web.certificates;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.yunyan.certificates.PublicCheck;
import org.yunyan.certificates.Serial;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** The public check as plain HTML: what a certificate is worth now, in words and by its mark, and a field for the next one. */
final class CheckPage {

    private final Locale locale;
    private final Document page = Document.createShell("");
    private final Element main;

    CheckPage(Locale locale) {
        this.locale = locale;
        page.selectFirst("html").attr("lang", locale.toLanguageTag());
        page.prependChild(new DocumentType("html", "", ""));
        page.title(say("certificates.check.title") + " · " + say("shell.product"));
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex, nofollow");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("link").attr("rel", "icon").attr("href", "/images/mark.svg");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/styles/check.css");
        Element top = page.body().appendElement("header");
        top.appendElement("img").attr("src", "/images/mark.svg").attr("alt", "").attr("width", "28");
        top.appendElement("span").text(say("shell.product"));
        language(top);
        main = page.body().appendElement("main");
        main.appendElement("h1").text(say("certificates.check.title"));
    }

    /** Nothing was asked yet. */
    String empty() {
        main.appendElement("p").addClass("lead").text(say("certificates.check.lead"));
        return finished("");
    }

    /** What was typed cannot be a number of ours: a slip. */
    String misread(String typed) {
        return failed("misread", typed);
    }

    String unknown(Serial serial) {
        return failed("unknown", serial.toString());
    }

    String tooMany(String typed) {
        return failed("tooMany", typed);
    }

    String found(PublicCheck check) {
        String state = check.state().name();
        Element verdict = verdict(state.toLowerCase(Locale.ROOT));
        verdict.appendElement("h2").text(say("certificates.check.state." + state));
        verdict.appendElement("p").text(say("certificates.check.state." + state + ".says"));
        Element facts = main.appendElement("dl");
        fact(facts, "serial", check.serial().toString());
        fact(facts, "what", CertificateWords.title(locale, check.kind(), check.title(), check.from(), check.until()));
        fact(facts, "name", check.maskedName());
        facts(facts, check);
        main.appendElement("p").addClass("small").text(say("certificates.check.private"));
        return finished("");
    }

    private void facts(Element facts, PublicCheck check) {
        switch (check.kind()) {
            case COURSE -> fact(facts, "day", say("certificates.check.day", check.from()));
            case YEAR, CYCLE ->
                fact(
                        facts,
                        "span",
                        say(
                                "certificates.check.span",
                                check.from(),
                                check.until().minusDays(1)));
        }
        fact(facts, "credits", say("certificates.check.credits", check.counted(), check.hours(), check.entries()));
        fact(facts, "issued", Words.say(locale, "certificates.check.at", check.issuedAt()));
        if (check.changedAt() != null) {
            fact(facts, "changed", Words.say(locale, "certificates.check.at", check.changedAt()));
        }
    }

    private String failed(String why, String typed) {
        Element verdict = verdict("unknown");
        verdict.appendElement("h2").text(say("certificates.check." + why));
        verdict.appendElement("p").text(say("certificates.check." + why + ".says", typed));
        return finished(typed);
    }

    /** Read aloud at once, and told by its mark and words, not by its colour alone. */
    private Element verdict(String state) {
        return main.appendElement("section")
                .addClass("verdict")
                .attr("data-state", state)
                .attr("role", "status");
    }

    private void fact(Element facts, String key, String value) {
        facts.appendElement("dt").text(say("certificates.check.fact." + key));
        facts.appendElement("dd").text(value);
    }

    private void language(Element top) {
        boolean english = locale.getLanguage().equals("en");
        top.appendElement("a")
                .attr("href", english ? "?lang=zh-CN" : "?lang=en")
                .attr("hreflang", english ? "zh-CN" : "en")
                .attr("lang", english ? "zh-CN" : "en")
                .text(Words.say(english ? Languages.SIMPLIFIED : Languages.ENGLISH, "certificates.check.thisLanguage"));
    }

    private String finished(String typed) {
        Element form = main.appendElement("form").attr("method", "get").attr("action", "/check");
        form.appendElement("label").attr("for", "serial").text(say("certificates.check.field"));
        form.appendElement("input")
                .attr("id", "serial")
                .attr("name", "serial")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "characters")
                .attr("spellcheck", "false")
                .attr("maxlength", "40")
                .attr("required", true)
                .attr("placeholder", "XXXX-XXXX-XXXX")
                .attr("value", typed);
        form.appendElement("button").attr("type", "submit").text(say("certificates.check.button"));
        page.body().appendElement("footer").text(say("certificates.check.foot"));
        return page.outerHtml();
    }

    private String say(String key, Object... arguments) {
        return Words.say(locale, key, arguments);
    }
}
