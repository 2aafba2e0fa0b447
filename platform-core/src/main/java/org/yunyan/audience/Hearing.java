package org.yunyan.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.study.SegmentsPlayed;

/**
 * Takes in what is played. A report costs its learner a place in a queue; every few seconds the queue is written, many reports
 * with one write. A crash loses what is in the queue, a few seconds of figures and nothing of anybody's study; a full queue is
 * written by whoever finds it full.
 */
final class Hearing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    static final int MOST_WAITING = 20_000;

    private static final int ATTEMPTS = 16;

    private final BlockingQueue<SegmentsPlayed> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HeatStore heat;
    private final Catalogue catalogue;

    Hearing(HeatStore heat, Catalogue catalogue) {
        this.heat = heat;
        this.catalogue = catalogue;
    }

    @EventListener
    void on(SegmentsPlayed played) {
        while (!waiting.offer(played)) {
            write();
        }
    }

    /** Writes what waits; what cannot be written is said in the log and given up, so that the queue moves on. */
    synchronized void write() {
        List<SegmentsPlayed> all = new ArrayList<>();
        waiting.drainTo(all);
        Map<String, List<SegmentsPlayed>> shards = new LinkedHashMap<>();
        all.forEach(one -> shards.computeIfAbsent(HeatShard.key(one), key -> new ArrayList<>())
                .add(one));
        shards.forEach(this::carefully);
    }

    @Override
    public void close() {
        write();
    }

    private void carefully(String shard, List<SegmentsPlayed> reports) {
        try {
            write(shard, reports);
        } catch (RuntimeException failure) {
            LOG.warn("{} reports of {} are lost to its figures", reports.size(), shard, failure);
        }
    }

    private void write(String shard, List<SegmentsPlayed> reports) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HeatShard read = heat.find(shard).orElseGet(() -> HeatShard.empty(reports.getFirst(), seconds(reports)));
            if (heat.put(read, read.hearing(reports))) {
                return;
            }
        }
        throw new IllegalStateException(shard + " is written by others all the time");
    }

    private int seconds(List<SegmentsPlayed> reports) {
        SegmentsPlayed one = reports.getFirst();
        return catalogue
                .version(one.course(), one.number())
                .content()
                .unit(one.unit())
                .seconds();
    }
}
