package vn.kho.sample.plan;

import vn.kho.sample.papers.Condition;
import vn.kho.sample.papers.OfficialPaper;

/// What the bytes of a planned document are to be.
public sealed interface Content {
    /// A born-digital PDF.
    record Born(OfficialPaper paper) implements Content {}

    /// Page images. A caller that wants no scans may take the paper born-digital.
    record Scan(OfficialPaper paper, Condition condition) implements Content {}

    /// A PDF whose transfer broke off.
    record Damaged(OfficialPaper paper) implements Content {}

    /// A PDF that needs a password to open.
    record Locked(OfficialPaper paper, String password) implements Content {}

    /// No bytes at all.
    record Empty() implements Content {}
}
