package org.yunyan.web.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A letter as text and as HTML, written once: paragraphs, links and lists in their order. */
final class Letter {

    private final StringBuilder text = new StringBuilder();
    private final Document html = Document.createShell("");
    private final Element page;

    Letter(String title, Locale locale) {
        html.outputSettings().prettyPrint(false);
        html.head().appendElement("meta").attr("charset", "utf-8");
        html.title(title);
        html.selectFirst("html").attr("lang", locale.toLanguageTag());
        html.body()
                .attr(
                        "style",
                        "margin:0;padding:24px;background:#FBFAF7;color:#1F2A37;"
                                + "font:16px/1.6 'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif");
        page = html.body().appendElement("div").attr("style", "max-width:640px;margin:0 auto");
        page.appendElement("h1").attr("style", "font-size:20px;margin:0 0 16px").text(title);
        text.append(title).append("\n\n");
    }

    Letter paragraph(String sentence) {
        page.appendElement("p").attr("style", "margin:0 0 12px").text(sentence);
        text.append(sentence).append("\n\n");
        return this;
    }

    Letter reasons(List<String> reasons) {
        if (!reasons.isEmpty()) {
            Element list = page.appendElement("ul").attr("style", "margin:0 0 12px;padding-left:20px;color:#0F766E");
            reasons.forEach(reason -> list.appendElement("li").text(reason));
            reasons.forEach(reason -> text.append("  · ").append(reason).append('\n'));
            text.append('\n');
        }
        return this;
    }

    Letter link(String words, String address) {
        page.appendElement("p")
                .attr("style", "margin:0 0 12px")
                .appendElement("a")
                .attr("href", address)
                .attr("style", "color:#0F766E;font-weight:600")
                .text(words);
        text.append(words).append(": ").append(address).append("\n\n");
        return this;
    }

    /** Why she gets it and how to stop it, smaller under a line. */
    Letter foot(String why, List<Foot> links) {
        Element foot = page.appendElement("div")
                .attr("style", "margin-top:24px;padding-top:12px;border-top:1px solid #D9D5CB;font-size:13px");
        foot.appendElement("p").attr("style", "margin:0").text(why);
        text.append("--\n").append(why).append('\n');
        List<String> shown = new ArrayList<>();
        for (Foot link : links) {
            foot.appendElement("p")
                    .attr("style", "margin:4px 0 0")
                    .appendElement("a")
                    .attr("href", link.address())
                    .attr("style", "color:#1F2A37")
                    .text(link.words());
            shown.add(link.words() + ": " + link.address());
        }
        text.append(String.join("\n", shown)).append('\n');
        return this;
    }

    record Foot(String words, String address) {}

    String text() {
        return text.toString();
    }

    String html() {
        return html.outerHtml();
    }
}
