-- Schema 2: the complete mail engine. What a server says of itself and its messages beyond RFC 3501,
-- what was here and is gone, tags, snoozed and watched messages, saved searches and rules.

ALTER TABLE folder ADD COLUMN rights TEXT NOT NULL DEFAULT '';        -- MYRIGHTS (RFC 4314), '' not told
ALTER TABLE folder ADD COLUMN space TEXT NOT NULL DEFAULT '';         -- namespace: '' own, 'other', 'shared'
ALTER TABLE folder ADD COLUMN mailbox_id TEXT NOT NULL DEFAULT '';    -- MAILBOXID (RFC 8474)
ALTER TABLE folder ADD COLUMN policy TEXT NOT NULL DEFAULT '';        -- as AccountSettings.policy, '' the account's

-- What is queued for folders themselves: asked for at every look at the journal or the folders.
CREATE INDEX entry_folder ON entry(lane, id)
WHERE state IN ('queued', 'running', 'parked')
    AND kind IN ('folder_create', 'folder_rename', 'folder_delete', 'folder_subscribe');

-- EMAILID (RFC 8474) or "gm:" and X-GM-MSGID: the same message under another UID, whatever its header.
ALTER TABLE message ADD COLUMN email_id TEXT NOT NULL DEFAULT '';
-- The beginning of a message whose whole is loaded on demand only (place.whole = 3).
ALTER TABLE message ADD COLUMN head_blob TEXT;
CREATE INDEX message_email_id ON message(account_id, email_id) WHERE email_id <> '';

-- When the bytes were put last; 0 unknown. What nothing names goes when it is old, see leftovers.py.
ALTER TABLE blob ADD COLUMN added REAL NOT NULL DEFAULT 0;

-- Conversations by subject, the last resort: where a thread's first subject was seen last.
CREATE TABLE thread_subject (
    account_id INTEGER NOT NULL,
    subject_key TEXT NOT NULL,                -- base subject (RFC 5256 section 2.1), folded
    thread_id INTEGER NOT NULL REFERENCES thread(id) ON DELETE CASCADE,
    last_at REAL NOT NULL DEFAULT 0,          -- date of its newest message
    PRIMARY KEY (account_id, subject_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_subject_thread ON thread_subject(thread_id);

-- "larger:20M": few have it, and who frees space asks for them.
CREATE INDEX message_size ON message(size);

-- message.indexed: 0 not yet, 1 header words, 2 header and text; +4: its substrings too. What the
-- background still has to do, and what a search has to look through by itself.
CREATE INDEX message_unfinished ON message(indexed, date DESC) WHERE indexed < 6;

-- Substrings of subject, people and file names; fed with folded text, read for matches only.
CREATE VIRTUAL TABLE message_grams USING fts5(
    subject, people, files,
    content='', tokenize='trigram case_sensitive 0'
);

-- What left its last folder: where it was and how, so that it can be put back.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    folder_path TEXT NOT NULL,
    flags INTEGER NOT NULL DEFAULT 0,
    keywords TEXT NOT NULL DEFAULT '',
    vanished_at REAL NOT NULL,
    reason TEXT NOT NULL DEFAULT '',          -- 'deleted' by us, 'vanished' elsewhere, 'folder_gone'
    restored_at REAL,                         -- put back; the row stays until it is too old
    place_id INTEGER NOT NULL DEFAULT 0       -- the place it had, for undo of a deletion
) STRICT;
CREATE INDEX history_time ON history(vanished_at);
CREATE INDEX history_message ON history(message_id);
CREATE INDEX history_place ON history(place_id);

CREATE TABLE tag (
    keyword TEXT PRIMARY KEY COLLATE NOCASE,  -- the IMAP keyword, in the letters it is sent in
    name TEXT NOT NULL,
    color TEXT NOT NULL DEFAULT '',           -- '#rrggbb', '' none
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO tag (keyword, name, color, position) VALUES        -- the five that Thunderbird begins with
    ('$label1', 'Important', '#c0392b', 1), ('$label2', 'Work', '#b8690f', 2),
    ('$label3', 'Personal', '#2e7d4f', 3), ('$label4', 'To Do', '#2c5fa8', 4),
    ('$label5', 'Later', '#74459a', 5);

-- Snoozed messages (place.hidden = 2) are found by a search all the same: no partial index any more.
DROP INDEX place_date;
CREATE INDEX place_date ON place(date DESC, id DESC, hidden);

CREATE TABLE snooze (                         -- hidden from its folders until then
    message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    until REAL NOT NULL,
    created REAL NOT NULL,
    woken REAL NOT NULL DEFAULT 0             -- back since then, and the person not told yet
) STRICT;
CREATE INDEX snooze_until ON snooze(until) WHERE woken = 0;

CREATE TABLE watch (                          -- "tell me if nobody has answered by then"
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    rfc_message_id TEXT NOT NULL,             -- of the message that wants an answer
    subject TEXT NOT NULL DEFAULT '',
    until REAL NOT NULL,
    created REAL NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',    -- waiting, answered, due, dismissed
    told INTEGER NOT NULL DEFAULT 0           -- the person knows that it is due
) STRICT;
CREATE INDEX watch_state ON watch(state, until);
CREATE INDEX watch_name ON watch(account_id, rfc_message_id);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER REFERENCES account(id) ON DELETE CASCADE, -- NULL: every account
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    enabled INTEGER NOT NULL DEFAULT 0,       -- never before a rehearsal was seen
    conditions_json TEXT NOT NULL,
    actions_json TEXT NOT NULL,
    stops INTEGER NOT NULL DEFAULT 0,         -- later rules are not asked any more
    rehearsed REAL,                           -- when what it would do was seen; an edit forgets it
    paused TEXT NOT NULL DEFAULT '',          -- why it does not run though enabled: 'folder_gone'
    created REAL NOT NULL
) STRICT;
CREATE TABLE rule_run (                       -- each message is given to the rules once
    message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    at REAL NOT NULL,                         -- 0: arrived, not given to them yet
    batch_id INTEGER,                         -- what was done, for undo
    rules TEXT NOT NULL DEFAULT ''            -- JSON names of those that caught it: "why is this here"
) STRICT;
CREATE INDEX rule_run_waiting ON rule_run(message_id) WHERE at = 0;

CREATE TABLE storage (                        -- QUOTA (RFC 9208): what a quota root holds and may hold
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    root TEXT NOT NULL,
    resource TEXT NOT NULL,                   -- STORAGE (KiB on the wire, bytes here), MESSAGE, MAILBOX
    used INTEGER NOT NULL,
    allowed INTEGER NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (account_id, root, resource)
) STRICT, WITHOUT ROWID;

ALTER TABLE delivery ADD COLUMN recipient TEXT NOT NULL DEFAULT '';   -- '' all of them

CREATE TABLE notice (                         -- notices of delivery whose story is not told yet
    message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE
) STRICT;
