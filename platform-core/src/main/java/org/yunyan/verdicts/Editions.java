package org.yunyan.verdicts;

import java.util.List;
import org.yunyan.identity.Signature;

/** A verdict as another edition of itself: unsigned, with the reason why there is one. */
final class Editions {

    private Editions() {}

    static Verdict of(Verdict content, int edition, String reason, int version) {
        return new Verdict(
                Verdict.idOf(content.period(), content.person(), edition),
                content.period(),
                content.kind(),
                content.year(),
                content.person(),
                content.number(),
                content.name(),
                content.school(),
                content.schoolName(),
                edition,
                content.basis(),
                content.derived(),
                Verdict.State.PREPARED,
                content.isFinal(),
                List.of(),
                null,
                reason,
                content.preparedAt(),
                version,
                null);
    }

    /** Signed by all of them, without being told. */
    static Verdict planted(Verdict prepared, List<Signature> signatures) {
        Verdict signed = prepared;
        for (Signature signature : signatures) {
            signed = signed.signed(signature);
        }
        return signed.told();
    }
}
