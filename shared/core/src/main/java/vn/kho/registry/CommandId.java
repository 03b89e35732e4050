package vn.kho.registry;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Id;

/// Names one change, so that asking for it again within seven days changes nothing.
///
/// @param value unique within the agency, 1 to 200 characters
public record CommandId(AgencyId agency, String value) {
    public CommandId {
        if (value.isEmpty() || value.length() > 200) throw new IllegalArgumentException("command: '" + value + "'");
    }

    /// The one change of this verb on this thing.
    public static CommandId of(String verb, Id subject) {
        return new CommandId(subject.agency(), verb + "/" + subject.local());
    }

    /// One of several changes of this verb on this thing.
    public static CommandId of(String verb, Id subject, String detail) {
        return new CommandId(subject.agency(), verb + "/" + subject.local() + "/" + detail);
    }

    @Override
    public String toString() {
        return agency + "/" + value;
    }
}
