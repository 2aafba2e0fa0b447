package org.yunyan.web.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * Authored Markdown (CommonMark with tables) as HTML that is safe to show whoever wrote it: no scripts, styles, frames, forms
 * or event handlers, links only to the web and to mail, pictures only from our own media; one whose title says that
 * it is a video or audio is played. The one place where this is done.
 */
public final class Markdown {

    /** Where the pictures and files of courses lie. */
    private static final String MEDIA = "/api/v1/media/";

    /** Only so that links within the site can be told apart; it is never asked. */
    private static final String HERE = "https://yunyan.invalid/";

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();
    private static final Cleaner CLEANER = new Cleaner(safelist());

    private Markdown() {}

    /** A safe fragment; headings begin below the heading of the screen. */
    public static String html(String markdown) {
        return render(markdown, "");
    }

    /** A safe fragment for who studies or previews this course, whose pictures and files she may therefore see. */
    public static String html(String markdown, Id<Course> course) {
        return render(markdown, "?course=" + course.value());
    }

    /** The words alone, in one line, for where a text is quoted. */
    public static String words(String markdown) {
        return CLEANER.clean(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown == null ? "" : markdown))))
                .text();
    }

    private static String render(String markdown, String picturesOf) {
        String html = RENDERER.render(PARSER.parse(markdown == null ? "" : markdown));
        Document safe = CLEANER.clean(Jsoup.parseBodyFragment(html, HERE));
        safe.outputSettings().prettyPrint(false);
        safe.select("h1").tagName("h2");
        safe.select("img").forEach(picture -> ours(picture, picturesOf));
        safe.select("a").forEach(link -> link(link, picturesOf));
        safe.select("table")
                .forEach(table ->
                        table.addClass("yy-table").wrap("<div class=\"yy-table-frame\" tabindex=\"0\"></div>"));
        return safe.body().html();
    }

    private static void ours(Element picture, String picturesOf) {
        String source = picture.attr("src");
        if (!source.startsWith(MEDIA) || source.contains("..") || source.contains("?")) {
            picture.remove();
            return;
        }
        String kind = picture.attr("title");
        if (kind.equals("video") || kind.equals("audio")) {
            picture.replaceWith(new Element(kind)
                    .attr("src", source + picturesOf)
                    .attr("controls", true)
                    .attr("preload", "metadata")
                    .attr("aria-label", picture.attr("alt")));
            return;
        }
        picture.attr("src", source + picturesOf).attr("loading", "lazy");
        if (!picture.hasAttr("alt")) {
            picture.attr("alt", "");
        }
    }

    private static void link(Element link, String filesOf) {
        String target = link.attr("href");
        if (target.isBlank()) {
            link.unwrap();
        } else if (target.startsWith(MEDIA) && !target.contains("..") && !target.contains("?")) {
            link.attr("href", target + filesOf).attr("target", "_blank").attr("router-ignore", true);
        } else if (!link.absUrl("href").startsWith(HERE)) {
            link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank");
        }
    }

    private static Safelist safelist() {
        return new Safelist()
                .addTags(
                        "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "b", "em", "i", "del", "sub",
                        "sup")
                .addTags("code", "pre", "blockquote", "ul", "ol", "li", "a", "img")
                .addTags("table", "thead", "tbody", "tr", "th", "td")
                .addAttributes("ol", "start")
                .addAttributes("th", "align")
                .addAttributes("td", "align")
                .addAttributes("a", "href", "title")
                .addAttributes("img", "src", "alt", "title")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addProtocols("img", "src", "http", "https")
                .preserveRelativeLinks(true);
    }
}
