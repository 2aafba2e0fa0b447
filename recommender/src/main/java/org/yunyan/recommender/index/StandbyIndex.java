package org.yunyan.recommender.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.FacetCounts;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * A cluster, and a copy in this process that answers while the cluster is away. Everything is written to both, the copy first.
 * What the cluster has missed is noted on the disk and caught up when it is back; only then does it answer again.
 */
public final class StandbyIndex implements Index {

    private static final Logger LOG = LoggerFactory.getLogger(StandbyIndex.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int BATCH = 200;

    private final Supplier<Index> connecting;
    private final LuceneIndex copy;
    private final MissedWrites missed;
    private final Object writing = new Object();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-standby").factory());
    private Duration pause = FIRST_PAUSE;
    private volatile Index cluster;
    private volatile Vocabulary vocabulary;
    private volatile boolean serves;

    private StandbyIndex(Path folder, Supplier<Index> connecting) {
        this.connecting = connecting;
        this.copy = LuceneIndex.open(folder);
        this.missed = Engine.call(
                "open " + folder, () -> new MissedWrites(folder.resolveSibling(folder.getFileName() + ".missed")));
    }

    /**
     * Opens the copy and connects to the cluster; if that is away, the copy answers and it is tried again and again.
     *
     * @param folder of the copy; a file beside it notes what the cluster has missed
     * @param connecting connects to the cluster, or throws {@link IndexUnavailable}
     */
    public static StandbyIndex open(Path folder, Supplier<Index> connecting) {
        StandbyIndex index = new StandbyIndex(folder, connecting);
        index.begin();
        return index;
    }

    private void begin() {
        try {
            connect();
            serves = missed.count() == 0 && (copy.stale() || !cluster.stale());
        } catch (IndexUnavailable away) {
            LOG.warn("The search cluster is away; the copy answers: {}", away.getMessage());
        }
        if (!serves) {
            looking.execute(this::look);
        }
    }

    private void connect() {
        if (cluster == null) {
            Index connected = connecting.get();
            if (vocabulary != null) {
                connected.analyse(vocabulary);
            }
            cluster = connected;
        }
    }

    /** Tries whether the cluster is back; if so, catches up and lets it answer again. */
    private void look() {
        try {
            connect();
            if (cluster.stale() && !copy.stale()) {
                missed.add(Set.of(MissedWrites.EVERYTHING));
            }
            catchUp();
            pause = FIRST_PAUSE;
            LOG.info("The search cluster answers again");
        } catch (IndexUnavailable away) {
            lookAgain();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } catch (RuntimeException e) {
            LOG.error("The search cluster could not be caught up with", e);
            lookAgain();
        }
    }

    private void lookAgain() {
        if (!looking.isShutdown()) {
            looking.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void catchUp() {
        if (missed.takeEverything()) {
            try {
                cluster.rebuild(filling -> copy.everything(filling::put));
            } catch (RuntimeException failed) {
                missed.add(Set.of(MissedWrites.EVERYTHING));
                throw failed;
            }
        }
        while (!serves) {
            synchronized (writing) {
                List<String> ids = missed.oldest(BATCH);
                if (ids.isEmpty()) {
                    missed.done(ids);
                    serves = true;
                } else if (ids.contains(MissedWrites.EVERYTHING)) {
                    throw new IndexUnavailable("There is more to catch up", null);
                } else {
                    catchUp(ids);
                }
            }
        }
    }

    private void catchUp(List<String> ids) {
        List<Document> documents = copy.whole(ids);
        Set<String> gone = new HashSet<>(ids);
        documents.forEach(document -> gone.remove(document.id()));
        if (!documents.isEmpty()) {
            cluster.put(documents);
        }
        if (!gone.isEmpty()) {
            cluster.remove(gone);
        }
        missed.done(ids);
    }

    private void away(IndexUnavailable cause) {
        synchronized (writing) {
            if (!serves) {
                return;
            }
            serves = false;
        }
        LOG.warn("The search cluster is away; the copy answers: {}", cause.getMessage());
        lookAgain();
    }

    private <T> T read(Function<Index, T> question) {
        if (serves) {
            try {
                return question.apply(cluster);
            } catch (IndexUnavailable gone) {
                away(gone);
            }
        }
        return question.apply(copy);
    }

    private void write(Collection<String> ids, Consumer<Index> change) {
        synchronized (writing) {
            change.accept(copy);
            if (serves) {
                try {
                    change.accept(cluster);
                    return;
                } catch (IndexUnavailable gone) {
                    away(gone);
                }
            }
            copy.commit();
            missed.add(ids);
        }
    }

    @Override
    public void put(Collection<Document> documents) {
        List<Document> all = List.copyOf(documents);
        write(all.stream().map(Document::id).toList(), index -> index.put(all));
    }

    @Override
    public void remove(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        write(all, index -> index.remove(all));
    }

    /** Both are rebuilt together; if the cluster goes away meanwhile, the work is done once more for the copy alone. */
    @Override
    public void rebuild(Consumer<Filling> work) {
        if (serves) {
            try {
                copy.rebuild(here -> cluster.rebuild(there -> work.accept(documents -> {
                    here.put(documents);
                    there.put(documents);
                })));
                return;
            } catch (IndexUnavailable gone) {
                away(gone);
            }
        }
        copy.rebuild(work);
        missed.add(Set.of(MissedWrites.EVERYTHING));
        synchronized (writing) {
            if (serves) {
                serves = false;
                looking.execute(this::look);
            }
        }
    }

    @Override
    public boolean stale() {
        return copy.stale() || read(Index::stale);
    }

    @Override
    public boolean onStandby() {
        return !serves;
    }

    /** How many documents, or one for all of them, are still to be caught up. */
    int behind() {
        return missed.count();
    }

    @Override
    public ChineseAnalysis analysis() {
        return copy.analysis();
    }

    @Override
    public void analyse(Vocabulary terms) {
        vocabulary = terms;
        copy.analyse(terms);
        if (cluster != null) {
            cluster.analyse(terms);
        }
    }

    @Override
    public List<Hits> multi(List<Ask> asks) {
        return read(index -> index.multi(asks));
    }

    @Override
    public FacetCounts facets(String query, Filter filter) {
        return read(index -> index.facets(query, filter));
    }

    @Override
    public List<Completion> suggest(String typed, int limit) {
        return read(index -> index.suggest(typed, limit));
    }

    @Override
    public Optional<Document> get(String id) {
        return read(index -> index.get(id));
    }

    @Override
    public Map<String, String> texts(Set<String> ids) {
        return read(index -> index.texts(ids));
    }

    @Override
    public long count() {
        return read(Index::count);
    }

    @Override
    public String engine() {
        return read(Index::engine);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        copy.close();
        missed.close();
        if (cluster != null) {
            cluster.close();
        }
    }
}
