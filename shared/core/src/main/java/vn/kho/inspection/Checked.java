package vn.kho.inspection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A requirement held against all its subjects.
///
/// @param checks by the code of the dossier; by the name of the series for a check that looks at a whole series
public record Checked(Requirement requirement, SortedMap<String, Check> checks) {
    public Checked {
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
    }

    /// What the requirement comes to.
    public enum Verdict {
        MET,
        NOT_MET,
        NOT_APPLICABLE,
        NOT_CHECKABLE
    }

    /// Not met when any subject does not meet it; met when none fails and at least one meets it.
    public Verdict verdict() {
        if (!offenders().isEmpty()) return Verdict.NOT_MET;
        if (met() > 0) return Verdict.MET;
        return notCheckable().isEmpty() ? Verdict.NOT_APPLICABLE : Verdict.NOT_CHECKABLE;
    }

    /// How many subjects could be told to meet it or not.
    public int decided() {
        return met() + offenders().size();
    }

    public int met() {
        return subjects(check -> check instanceof Check.Met).size();
    }

    public List<String> offenders() {
        return subjects(check -> check instanceof Check.NotMet);
    }

    public List<String> notCheckable() {
        return subjects(check -> check instanceof Check.NotCheckable);
    }

    public List<String> notApplicable() {
        return subjects(check -> check instanceof Check.NotApplicable);
    }

    private List<String> subjects(Predicate<Check> which) {
        return checks.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
