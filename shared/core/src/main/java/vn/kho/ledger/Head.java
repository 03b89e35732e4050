package vn.kho.ledger;

import vn.kho.kernel.AgencyId;

/// Where an agency's ledger stands.
public record Head(AgencyId agency, Tree.Edge edge) {
    public static Head empty(AgencyId agency) {
        return new Head(agency, Tree.Edge.EMPTY);
    }

    public long size() {
        return edge.size();
    }

    public Head append(Leaf leaf) {
        if (!leaf.agency().equals(agency))
            throw new IllegalArgumentException("head: " + leaf.id() + " is not of " + agency);
        return new Head(agency, edge.append(leaf.hash()));
    }
}
