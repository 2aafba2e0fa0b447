package org.yunyan.web.certificates;

import static org.yunyan.web.certificates.Sheet.en;
import static org.yunyan.web.certificates.Sheet.zh;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.CertifiedEntry;
import org.yunyan.shared.Credits;
import org.yunyan.web.language.Words;

/** The credits of a year or a whole cycle, as a table over as many pages as it takes. */
final class TranscriptSheet {

    private static final List<String> COLUMNS = List.of("no", "day", "what", "kind", "hours", "counted", "clause");
    private static final int HASH_SHOWN = 8;

    private TranscriptSheet() {}

    static void fill(Sheet sheet, Certificate certificate, String county) {
        String key = certificate.kind() == CertificateKind.YEAR ? "year" : "cycle";
        sheet.titled(zh("certificates.paper.transcript.file", certificate.name(), span(certificate)));
        Element body = sheet.layout("transcript");
        sheet.foot();
        sheet.add(body, "p", "over", zh("certificates.paper.over", county));
        sheet.add(body, "h1", "title", zh("certificates.paper." + key + ".title"));
        sheet.add(body, "p", "title-en", en("certificates.paper." + key + ".title"));
        facts(sheet, body, certificate);
        years(certificate).forEach((year, entries) -> rows(sheet, body, year, entries));
        closing(sheet, body.appendElement("div").addClass("closing"), certificate, county);
    }

    /** The sum and who stands for it, together on one page. */
    private static void closing(Sheet sheet, Element closing, Certificate certificate, String county) {
        sheet.both(
                closing,
                "total",
                "certificates.paper.total",
                certificate.entries().size(),
                certificate.hours(),
                certificate.counted());
        Element signing = closing.appendElement("table").addClass("signing").appendElement("tr");
        sheet.code(signing.appendElement("td"));
        sheet.issuer(signing.appendElement("td"), county, CertificateWords.day(certificate));
        sheet.both(closing.appendElement("div").addClass("notes"), "small", "certificates.paper.transcript.note");
    }

    private static void facts(Sheet sheet, Element body, Certificate certificate) {
        Element facts = body.appendElement("table").addClass("facts");
        fact(sheet, facts, "name", certificate.name());
        fact(sheet, facts, "school", certificate.school());
        fact(sheet, facts, "span", span(certificate));
    }

    private static void fact(Sheet sheet, Element facts, String key, String value) {
        Element row = facts.appendElement("tr");
        sheet.add(row, "th", "fact", both("certificates.paper.fact." + key));
        sheet.add(row, "td", "fact", value);
    }

    private static Map<Integer, List<CertifiedEntry>> years(Certificate certificate) {
        return certificate.entries().stream()
                .collect(Collectors.groupingBy(CertifiedEntry::year, TreeMap::new, Collectors.toList()));
    }

    private static void rows(Sheet sheet, Element body, int year, List<CertifiedEntry> entries) {
        sheet.add(body, "h2", "year", both("certificates.paper.rowsOf", String.valueOf(year)));
        Element table = body.appendElement("table").addClass("rows");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String column : COLUMNS) {
            Element cell = head.appendElement("th").addClass(column);
            sheet.add(cell, "div", "zh", zh("certificates.paper.row." + column));
            sheet.add(cell, "div", "en", en("certificates.paper.row." + column));
        }
        Element rows = table.appendElement("tbody");
        entries.forEach(entry -> row(sheet, rows.appendElement("tr"), entry));
        Element sum = rows.appendElement("tr").addClass("sum");
        sum.appendElement("td").attr("colspan", "4").text(both("certificates.paper.sum"));
        sheet.add(sum, "td", "hours", "");
        sheet.add(
                sum,
                "td",
                "counted",
                entries.stream()
                        .map(CertifiedEntry::counted)
                        .reduce(Credits.ZERO, Credits::plus)
                        .toString());
        sheet.add(sum, "td", "clause", "");
    }

    private static void row(Sheet sheet, Element row, CertifiedEntry entry) {
        sheet.add(row, "td", "no", String.valueOf(entry.sequence()));
        sheet.add(row, "td", "day", entry.day().toString());
        Element what = row.appendElement("td").addClass("what");
        sheet.add(what, "span", "title", entry.title());
        sheet.add(what, "span", "hash", entry.hash().substring(0, HASH_SHOWN));
        sheet.add(row, "td", "kind", zh(Words.key(entry.level())) + " · " + zh(Words.key(entry.mode())));
        sheet.add(row, "td", "hours", entry.hours().stripTrailingZeros().toPlainString());
        sheet.add(row, "td", "counted", entry.counted().toString());
        sheet.add(row, "td", "clause", entry.clause());
    }

    private static String span(Certificate certificate) {
        return zh(
                "certificates.paper.span",
                certificate.from(),
                certificate.until().minusDays(1));
    }

    private static String both(String key, Object... arguments) {
        return zh(key, arguments) + " " + en(key, arguments);
    }
}
