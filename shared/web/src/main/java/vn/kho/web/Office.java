package vn.kho.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import vn.kho.kernel.AgencyId;

/// The office whose archive is asked.
///
/// @param name         as printed on papers
/// @param predecessors closed agencies whose dossiers it took over
/// @param clock        for instants
/// @param today        the day to judge by
public record Office(
        AgencyId agency, String name, Set<AgencyId> predecessors, InstantSource clock, Supplier<LocalDate> today) {
    public Office {
        predecessors = Set.copyOf(predecessors);
    }
}
