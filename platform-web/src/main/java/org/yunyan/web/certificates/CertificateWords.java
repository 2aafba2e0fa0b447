package org.yunyan.web.certificates;

import java.time.LocalDate;
import java.util.Locale;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.CertificateState;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** What certificates are about and what they are worth, in words. */
final class CertificateWords {

    private CertificateWords() {}

    /** 《大单元教学设计》, 2026 年度学分, 2026—2030 周期学分. */
    static String title(Locale locale, CertificateKind kind, String title, LocalDate from, LocalDate until) {
        return switch (kind) {
            case COURSE -> Words.say(locale, "certificates.of.COURSE", Languages.inScriptOf(locale, title));
            case YEAR -> Words.say(locale, "certificates.of.YEAR", String.valueOf(from.getYear()));
            case CYCLE ->
                Words.say(
                        locale,
                        "certificates.of.CYCLE",
                        String.valueOf(from.getYear()),
                        String.valueOf(until.minusDays(1).getYear()));
        };
    }

    static String title(Certificate certificate) {
        return title(Words.locale(), certificate.kind(), certificate.title(), certificate.from(), certificate.until());
    }

    /** The county's day of issue. */
    static LocalDate day(Certificate certificate) {
        return CountyTime.dayOf(certificate.issuedAt());
    }

    static Chip.Tone tone(CertificateState state) {
        return switch (state) {
            case VALID -> Chip.Tone.ACCENT;
            case SUPERSEDED -> Chip.Tone.PLAIN;
            case CORRECTED -> Chip.Tone.AMBER;
            case REVOKED -> Chip.Tone.DANGER;
        };
    }
}
