package vn.kho.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.Timeliness;
import vn.kho.procedure.Catalogue;
import vn.kho.quality.Nonconformity;
import vn.kho.retention.Judged;
import vn.kho.retention.Verdict;

/// What a figure counts: a question over the evidence that can be asked again and gives the same list. Its canonical
/// text is the query that papers print and hash.
public sealed interface Selection {
    /// One line; equal questions have equal text.
    String canonical();

    /// Matters that were in the office's hands in a period: received by the day the figures were closed, and not
    /// finished before the period. The ids are those of their dossiers.
    ///
    /// @param where all must hold
    record Matters(Span span, List<Condition> where) implements Selection {
        public Matters {
            where = List.copyOf(where);
        }

        public static Matters in(Span span, Condition... where) {
            return new Matters(span, List.of(where));
        }

        /// The same with one condition more.
        public Matters and(Condition more) {
            return new Matters(
                    span, Stream.concat(where.stream(), Stream.of(more)).toList());
        }

        @Override
        public String canonical() {
            var text = "matters present in " + span.from() + ".." + span.to();
            return where.isEmpty()
                    ? text
                    : text + " and " + where.stream().map(Condition::text).collect(Collectors.joining(" and "));
        }
    }

    /// Dossiers that had begun by the day of the report.
    ///
    /// @param where all must hold
    record Dossiers(List<Trait> where) implements Selection {
        public Dossiers {
            where = List.copyOf(where);
        }

        public static Dossiers which(Trait... where) {
            return new Dossiers(List.of(where));
        }

        @Override
        public String canonical() {
            return where.isEmpty()
                    ? "dossiers"
                    : "dossiers which " + where.stream().map(Trait::text).collect(Collectors.joining(" and "));
        }
    }

    /// The documents in such dossiers.
    record Documents(Dossiers in) implements Selection {
        @Override
        public String canonical() {
            return "documents in " + in.canonical();
        }
    }

    /// Documents that are this component, in dossiers of this procedure on which something was done in the period.
    record Kept(ProcedureCode procedure, ComponentCode component) implements Selection {
        @Override
        public String canonical() {
            return "documents as " + component + " in dossiers of the period which handle procedure " + procedure;
        }
    }

    /// What an objective counts.
    ///
    /// @param whole false: its numerator; true: its denominator
    record OfObjective(String id, boolean whole) implements Selection {
        @Override
        public String canonical() {
            return (whole ? "whole" : "part") + " of objective " + id;
        }
    }

    /// Dossiers with a nonconformity of this cause.
    record Nonconforming(Nonconformity.Cause cause) implements Selection {
        @Override
        public String canonical() {
            return "nonconformities by " + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What proves a clause of the standard.
    record Proving(String clause) implements Selection {
        @Override
        public String canonical() {
            return "evidence of clause " + clause;
        }
    }

    /// What a requirement was held against, with this result.
    record HeldAgainst(String requirement, Set<Result> results) implements Selection {
        public HeldAgainst {
            results = Set.copyOf(results);
        }

        @Override
        public String canonical() {
            return "requirement " + requirement + " is " + either(results);
        }
    }

    /// How a check can end.
    enum Result {
        MET,
        NOT_MET,
        NOT_APPLICABLE,
        NOT_CHECKABLE
    }

    /// One thing to hold of a dossier as it was judged.
    sealed interface Trait {
        String text();

        /// @param today the day of the report
        boolean holds(Judged judged, LocalDate today);

        record InFonds(AgencyId agency) implements Trait {
            @Override
            public String text() {
                return "are in fonds " + agency;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return judged.dossier().agency().equals(agency);
            }
        }

        record InGroup(Set<Verdict.Group> groups) implements Trait {
            @Override
            public String text() {
                return "are " + either(groups);
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return groups.contains(judged.verdict().group(today));
            }
        }

        /// The national code of their period; `00` for those to which no row applies.
        record OfPeriod(String code) implements Trait {
            @Override
            public String text() {
                return "have period " + code;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return periodCode(judged).equals(code);
            }
        }

        record OfClass(ClassCode code) implements Trait {
            @Override
            public String text() {
                return "have class " + code;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return code.equals(judged.dossier().filing().retention());
            }
        }

        record OfTable(String name) implements Trait {
            @Override
            public String text() {
                return "go by table " + name;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return judged.rule()
                        .filter(rule -> rule.table().name().equals(name))
                        .isPresent();
            }
        }

        record Unclassed() implements Trait {
            @Override
            public String text() {
                return "have no class";
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return judged.rule().isEmpty();
            }
        }

        record HandlesProcedure(ProcedureCode code) implements Trait {
            @Override
            public String text() {
                return "handle procedure " + code;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return code.equals(judged.dossier().filing().procedure());
            }
        }

        record Finished() implements Trait {
            @Override
            public String text() {
                return "are finished";
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                var finished = judged.dossier().span().finished();
                return finished != null && !finished.isAfter(today);
            }
        }

        record Submitted() implements Trait {
            @Override
            public String text() {
                return "are submitted";
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return judged.dossier().state() instanceof Dossier.State.Submitted(var on) && !on.isAfter(today);
            }
        }

        /// Kept until the end of this year.
        record ExpiringIn(int year) implements Trait {
            @Override
            public String text() {
                return "expire in " + year;
            }

            @Override
            public boolean holds(Judged judged, LocalDate today) {
                return judged.verdict() instanceof Verdict.Keep(var until) && until.getYear() == year;
            }
        }

        static String periodCode(Judged judged) {
            return judged.rule().map(rule -> rule.row().period().code()).orElse("00");
        }
    }

    private static String either(Set<? extends Enum<?>> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" or "));
    }

    /// One thing to hold of a matter.
    sealed interface Condition {
        String text();

        boolean holds(NationalTable.Counted one, Catalogue catalogue);

        /// How it came into the period.
        record Came(Set<NationalTable.Came> ways) implements Condition {
            @Override
            public String text() {
                return "came " + either(ways);
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                return ways.contains(one.came());
            }
        }

        /// What its timeliness is.
        record Timely(Set<Mark> marks) implements Condition {
            @Override
            public String text() {
                return "timeliness is " + either(marks);
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                return marks.contains(Mark.of(one.assessment().verdict()));
            }
        }

        record OfProcedure(ProcedureCode code) implements Condition {
            @Override
            public String text() {
                return "procedure is " + code;
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                return one.matter().asked().procedure().equals(code);
            }
        }

        /// Judged by this version of its procedure.
        ///
        /// @param from the version's first day
        record OfVersion(ProcedureCode code, LocalDate from) implements Condition {
            @Override
            public String text() {
                return "procedure is " + code + " of " + from;
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                var asked = one.matter().asked();
                return asked.procedure().equals(code) && asked.version().equals(from);
            }
        }

        /// The authority that decides, by the version that judges.
        record DecidedBy(String authority) implements Condition {
            @Override
            public String text() {
                return "decided by " + authority;
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                var asked = one.matter().asked();
                return catalogue
                        .find(asked.procedure(), asked.version())
                        .filter(version -> version.decides().equals(authority))
                        .isPresent();
            }
        }

        /// How the work ended.
        record Ended(Set<Matter.Ending> endings) implements Condition {
            @Override
            public String text() {
                return "ended " + either(endings);
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                var finish = one.matter().finish();
                return finish != null && one.assessment().verdict().ended() && endings.contains(finish.ending());
            }
        }

        /// What its assessment says besides, by the code of the remark.
        record Remarked(String code) implements Condition {
            @Override
            public String text() {
                return "remark " + code;
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                return one.assessment().remark(code).isPresent();
            }
        }

        /// No due day could be computed.
        record DueUnknown() implements Condition {
            @Override
            public String text() {
                return "due is none";
            }

            @Override
            public boolean holds(NationalTable.Counted one, Catalogue catalogue) {
                return one.assessment().dueUnknown();
            }
        }
    }

    /// The kinds of timeliness, as a query names them.
    enum Mark {
        EARLY,
        ON_DAY,
        LATE,
        IN_TIME,
        OVERDUE,
        UNKNOWN;

        static Mark of(Timeliness verdict) {
            return switch (verdict) {
                case Timeliness.Early _ -> EARLY;
                case Timeliness.OnDay _ -> ON_DAY;
                case Timeliness.Late _ -> LATE;
                case Timeliness.RunningInTime _ -> IN_TIME;
                case Timeliness.RunningOverdue _ -> OVERDUE;
                case Timeliness.NotComputable _ -> UNKNOWN;
            };
        }
    }
}
