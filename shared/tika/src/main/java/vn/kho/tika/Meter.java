package vn.kho.tika;

import vn.kho.reading.Budget;

/// Counts what interpreting one page has cost so far. It needs no second thread: it is asked at every operator.
final class Meter {
    private static final int ASK_THE_CLOCK = 1023;

    private final Budget budget;
    private final long deadline;
    private long steps;

    Meter(Budget budget) {
        this.budget = budget;
        this.deadline = System.nanoTime() + budget.page().toNanos();
    }

    void step() {
        if (++steps > budget.steps()) throw new OverBudget("more than " + budget.steps() + " drawing steps");
        if ((steps & ASK_THE_CLOCK) == 0 && System.nanoTime() - deadline > 0)
            throw new OverBudget("more than " + budget.page().toSeconds() + " s");
    }

    void letters(int letters) {
        if (letters > budget.letters()) throw new OverBudget("more than " + budget.letters() + " letters");
    }
}
