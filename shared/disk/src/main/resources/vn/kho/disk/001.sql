-- State: one row an item; body is the item's stored form, whose hash the ledger keeps.
CREATE TABLE item (
    agency  TEXT NOT NULL,
    root    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    child   TEXT NOT NULL,
    version INTEGER NOT NULL,
    body    BLOB NOT NULL,
    PRIMARY KEY (agency, root, kind, child)
) STRICT;

-- Where lists show the items.
CREATE TABLE place (
    agency  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    listing TEXT NOT NULL,
    sort    TEXT NOT NULL,
    root    TEXT NOT NULL,
    child   TEXT NOT NULL,
    PRIMARY KEY (agency, kind, listing, sort, root, child)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_of_item ON place (agency, root, kind, child);

-- Names of changes that took effect, for seven days. at: milliseconds since 1970.
CREATE TABLE done (
    agency TEXT NOT NULL,
    once   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (agency, once)
) STRICT, WITHOUT ROWID;
CREATE INDEX done_at ON done (agency, at);

-- The outbox. seq only orders.
CREATE TABLE letter (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    agency TEXT NOT NULL,
    id     TEXT NOT NULL,
    text   TEXT NOT NULL,
    UNIQUE (agency, id)
) STRICT;
CREATE INDEX letter_in_order ON letter (agency, seq);

-- The history. position counts from 0.
CREATE TABLE leaf (
    agency   TEXT NOT NULL,
    position INTEGER NOT NULL,
    id       TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (agency, position),
    UNIQUE (agency, id)
) STRICT;

-- The right edge of each tree: roots of its perfect subtrees in hex, biggest first, parted by spaces.
CREATE TABLE head (
    agency TEXT NOT NULL PRIMARY KEY,
    size   INTEGER NOT NULL,
    roots  TEXT NOT NULL
) STRICT;

-- The queue. taken: 1 while somebody works it. after: not before this, milliseconds since 1970. why: of the last failure.
CREATE TABLE errand (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    agency   TEXT NOT NULL,
    body     TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    after    INTEGER NOT NULL DEFAULT 0,
    taken    INTEGER NOT NULL DEFAULT 0,
    dead     INTEGER NOT NULL DEFAULT 0,
    why      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX errand_waiting_once ON errand (body) WHERE taken = 0 AND dead = 0;
CREATE INDEX errand_next ON errand (dead, taken, after, id);
