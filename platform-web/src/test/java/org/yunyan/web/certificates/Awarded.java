package org.yunyan.web.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.CertifiedEntry;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/** Certificates as the room would issue them, for what is made of them here. */
final class Awarded {

    /** A number with the right check character. */
    static final String SERIAL = "23456789ABCZ";

    private static final Instant ISSUED = Instant.parse("2026-11-28T02:00:00Z");

    private Awarded() {}

    static Certificate course(String name, String title) {
        return of(CertificateKind.COURSE, "completion:x", name, title, List.of(entry(1, title)));
    }

    static Certificate year(String name, int entries) {
        List<CertifiedEntry> all = IntStream.rangeClosed(1, entries)
                .mapToObj(number -> entry(number, "大单元教学设计与作业优化 " + number))
                .toList();
        return of(CertificateKind.YEAR, "2026", name, null, all);
    }

    private static Certificate of(
            CertificateKind kind, String subject, String name, String title, List<CertifiedEntry> entries) {
        boolean course = kind == CertificateKind.COURSE;
        return new Certificate(
                Id.of(SERIAL),
                "matter",
                Id.of("person"),
                kind,
                subject,
                name,
                "盛堡小学",
                title,
                course ? LocalDate.of(2026, 3, 2) : LocalDate.of(2026, 1, 1),
                course ? LocalDate.of(2026, 3, 2) : LocalDate.of(2027, 1, 1),
                entries,
                ISSUED,
                0,
                4_711,
                false,
                null,
                null,
                false,
                false);
    }

    private static CertifiedEntry entry(int number, String title) {
        return new CertifiedEntry(
                number,
                Sha256.hex("entry " + number),
                "completion:" + number,
                title,
                2026,
                LocalDate.of(2026, 3, 2).plusDays(number - 1),
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(16),
                Credits.of(2),
                Credits.of(2),
                Id.of("cycle-2026"),
                1,
                "三(六)");
    }
}
