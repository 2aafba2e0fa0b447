package org.yunyan.web.certificates;

import static org.yunyan.web.certificates.Sheet.en;
import static org.yunyan.web.certificates.Sheet.zh;

import org.jsoup.nodes.Element;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertifiedEntry;

/** One completed training on one page, as one hangs it up. */
final class CourseSheet {

    private static final int HASH_SHOWN = 16;

    private CourseSheet() {}

    static void fill(Sheet sheet, Certificate certificate, String county) {
        CertifiedEntry entry = certificate.entries().getFirst();
        sheet.titled(zh("certificates.paper.course.file", certificate.name(), entry.title()));
        Element frame = sheet.layout("course")
                .appendElement("div")
                .addClass("frame")
                .appendElement("div")
                .addClass("inner");
        sheet.add(frame, "p", "over", zh("certificates.paper.over", county));
        sheet.add(frame, "h1", "title", zh("certificates.paper.course.title"));
        sheet.add(frame, "p", "title-en", en("certificates.paper.course.title"));
        Element text = frame.appendElement("div").addClass("text");
        sheet.add(text, "p", "name", zh("certificates.paper.name", certificate.name()));
        sheet.add(text, "p", "school", certificate.school());
        sheet.add(text, "p", "body", body(entry, true));
        sheet.add(text, "p", "body en", body(entry, false));
        foot(sheet, frame, certificate, entry, county);
    }

    private static String body(CertifiedEntry entry, boolean chinese) {
        Object[] facts = {entry.day(), entry.title(), entry.level(), entry.mode(), entry.hours(), entry.counted()};
        return chinese ? zh("certificates.paper.course.body", facts) : en("certificates.paper.course.body", facts);
    }

    private static void foot(Sheet sheet, Element frame, Certificate certificate, CertifiedEntry entry, String county) {
        Element foot = frame.appendElement("table").addClass("signing").appendElement("tr");
        sheet.code(foot.appendElement("td"));
        sheet.issuer(foot.appendElement("td"), county, CertificateWords.day(certificate));
        Element notes = frame.appendElement("div").addClass("notes");
        sheet.both(
                notes,
                "small",
                "certificates.paper.course.ledger",
                String.valueOf(entry.sequence()),
                entry.hash().substring(0, HASH_SHOWN),
                entry.clause(),
                entry.rule().value(),
                String.valueOf(entry.ruleVersion()));
    }
}
