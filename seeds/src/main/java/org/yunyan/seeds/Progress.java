package org.yunyan.seeds;

/** Is told how far the planting is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (percent, step) -> {};

    /**
     * @param percent 0 to 100, never falling
     * @param step what is being planted now
     */
    void reached(int percent, Step step);
}
