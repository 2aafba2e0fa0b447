package org.yunyan.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.yunyan.bank.Draw;

/**
 * Who knows it already need not watch it (测过免看): a passed pre-test earns fixed hours instead of study.
 *
 * @param percentToPass least percentage that passes, 1 to 100
 * @param hours 学时 that it earns, at most those of the course
 */
public record TestOut(List<Draw> draws, int percentToPass, BigDecimal hours) {

    public TestOut {
        draws = draws == null ? List.of() : List.copyOf(draws);
    }
}
