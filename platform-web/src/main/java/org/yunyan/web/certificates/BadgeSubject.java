package org.yunyan.web.certificates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.CertifiedEntry;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Sha256;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/**
 * The part of a badge that says who earned what. Only she who holds it has it; she is named as on paper, and known by a number
 * that is hers alone on our platform and says nothing elsewhere.
 */
final class BadgeSubject {

    private BadgeSubject() {}

    static String id(Certificate certificate, CheckAddress address) {
        return "urn:yunyan:person:" + Sha256.hex(address.at("/") + certificate.person());
    }

    static Map<String, Object> of(Certificate certificate, CheckAddress address) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id(certificate, address));
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(name(certificate)));
        subject.put("activityStartDate", start(certificate));
        subject.put("activityEndDate", end(certificate));
        subject.put("creditsEarned", certificate.counted().value());
        subject.put("achievement", achievement(certificate));
        return subject;
    }

    private static Map<String, Object> name(Certificate certificate) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityObject");
        identity.put("hashed", false);
        identity.put("identityHash", certificate.name());
        identity.put("identityType", "name");
        return identity;
    }

    private static String start(Certificate certificate) {
        return CountyTime.startOf(certificate.from()).toString();
    }

    private static String end(Certificate certificate) {
        return certificate.kind() == CertificateKind.COURSE
                ? start(certificate)
                : certificate
                        .until()
                        .atStartOfDay(CountyTime.ZONE)
                        .minusSeconds(1)
                        .toInstant()
                        .toString();
    }

    private static Map<String, Object> achievement(Certificate certificate) {
        String subject = certificate.kind() + "\n" + certificate.subject();
        CertifiedEntry first = certificate.entries().getFirst();
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", "urn:yunyan:achievement:" + Sha256.hex(subject));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", certificate.kind() == CertificateKind.COURSE ? "Course" : "Certificate");
        achievement.put("name", Credentials.title(certificate));
        achievement.put(
                "description",
                say(
                        "certificates.badge.description",
                        certificate.entries().size(),
                        certificate.hours(),
                        certificate.counted()));
        achievement.put(
                "criteria",
                Map.of(
                        "narrative",
                        say(
                                "certificates.badge.criteria",
                                first.clause(),
                                first.rule().value(),
                                String.valueOf(first.ruleVersion()))));
        achievement.put("inLanguage", "zh-CN");
        return achievement;
    }

    private static String say(String key, Object... arguments) {
        return Words.say(Languages.SIMPLIFIED, key, arguments);
    }
}
