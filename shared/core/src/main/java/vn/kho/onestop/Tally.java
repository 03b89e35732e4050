package vn.kho.onestop;

/// One row of the national table (Biểu 06/VPCP/KSTT): matters received, resolved and pending. Its column numbers stand
/// in brackets.
///
/// @param online   received in the period, online (4)
/// @param direct   received in the period, at the desk or by post (5)
/// @param carried  from the period before (6)
/// @param early    resolved before the day (8)
/// @param onDay    resolved on the day (9)
/// @param late     resolved after it (10)
/// @param inTime   pending, in time (12)
/// @param overdue  pending, overdue (13)
/// @param besides  counted above and shown again beside
public record Tally(
        int online, int direct, int carried, int early, int onDay, int late, int inTime, int overdue, Besides besides) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, Besides.NONE);

    /// Note columns outside the sums.
    ///
    /// @param refused   of the resolved
    /// @param stopped   of the resolved
    /// @param withdrawn of the resolved
    /// @param awaiting  of the pending: the applicant has been asked for a supplement
    /// @param dueUnknown judged by the slip alone ("chưa tính được hạn")
    public record Besides(int refused, int stopped, int withdrawn, int awaiting, int dueUnknown) {
        public static final Besides NONE = new Besides(0, 0, 0, 0, 0);

        Besides plus(Besides more) {
            return new Besides(
                    refused + more.refused,
                    stopped + more.stopped,
                    withdrawn + more.withdrawn,
                    awaiting + more.awaiting,
                    dueUnknown + more.dueUnknown);
        }
    }

    /// (3) = 4 + 5 + 6.
    public int received() {
        return online + direct + carried;
    }

    /// (7) = 8 + 9 + 10.
    public int resolved() {
        return early + onDay + late;
    }

    /// (11) = 12 + 13.
    public int pending() {
        return inTime + overdue;
    }

    public boolean balanced() {
        return received() == resolved() + pending();
    }

    /// a) early of the resolved: (8)/(7).
    public Ratio earlyRate() {
        return new Ratio(early, resolved());
    }

    /// b) early or on the day, of the resolved: ((8)+(9))/(7).
    public Ratio inTimeRate() {
        return new Ratio(early + onDay, resolved());
    }

    /// c) indicator 2.1 of QĐ 766/QĐ-TTg: ((8)+(9)+(12))/(3). Of no use in a row that does not balance.
    public Ratio indicator() {
        return new Ratio(early + onDay + inTime, Math.max(received(), early + onDay + inTime));
    }

    public Tally plus(Tally more) {
        return new Tally(
                online + more.online,
                direct + more.direct,
                carried + more.carried,
                early + more.early,
                onDay + more.onDay,
                late + more.late,
                inTime + more.inTime,
                overdue + more.overdue,
                besides.plus(more.besides));
    }
}
