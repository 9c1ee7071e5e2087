-- A profile of schema 1, whole: its schema as it was released, and rows in every table. Never edited.

-- Schema 1. Times are seconds since the epoch (REAL); flags are app.domain.mail.Flag bits;
-- *_json columns hold JSON. Columns server_* are written by sync only; shown_* are server state
-- plus active journal entries, recomputed by the store whenever either changes.
-- AUTOINCREMENT where an id may outlive its row (journal, undo, a face's lists): never used again.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    settings_json TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE service_state (
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'offline',
    code TEXT NOT NULL DEFAULT '',
    fields_json TEXT NOT NULL DEFAULT '{}',
    activity TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    since REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    delimiter TEXT NOT NULL DEFAULT '/',
    role TEXT NOT NULL DEFAULT '',
    role_fixed INTEGER NOT NULL DEFAULT 0, -- chosen by the user, sync leaves it
    selectable INTEGER NOT NULL DEFAULT 1,
    subscribed INTEGER NOT NULL DEFAULT 1,
    uidvalidity INTEGER NOT NULL DEFAULT 0,
    uidnext INTEGER NOT NULL DEFAULT 0,
    highestmodseq INTEGER NOT NULL DEFAULT 0,
    server_total INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,   -- places shown, kept by triggers
    unread INTEGER NOT NULL DEFAULT 0,  -- places shown without \Seen, kept by triggers
    headers_complete INTEGER NOT NULL DEFAULT 0,
    synced_at REAL,
    local INTEGER NOT NULL DEFAULT 0,   -- made here, not seen on the server yet
    gone INTEGER NOT NULL DEFAULT 0,    -- vanished on the server; kept until its mail is safe
    UNIQUE (account_id, path)
) STRICT;

CREATE TABLE thread (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    message_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE thread_reference (
    account_id INTEGER NOT NULL,
    rfc_message_id TEXT NOT NULL,
    thread_id INTEGER NOT NULL REFERENCES thread(id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, rfc_message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_reference_thread ON thread_reference(thread_id);

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    rfc_message_id TEXT NOT NULL DEFAULT '',
    in_reply_to TEXT NOT NULL DEFAULT '',
    references_text TEXT NOT NULL DEFAULT '', -- msg-ids separated by one space
    subject TEXT NOT NULL DEFAULT '',
    sender_name TEXT NOT NULL DEFAULT '',
    sender_addr TEXT NOT NULL DEFAULT '',
    to_text TEXT NOT NULL DEFAULT '',
    people_json TEXT NOT NULL DEFAULT '{}',   -- sender, to, cc, bcc, reply_to as [[name, addr], ...]
    list_id TEXT NOT NULL DEFAULT '',
    date REAL NOT NULL,                       -- Date, or INTERNALDATE when that is missing or absurd
    internaldate REAL NOT NULL DEFAULT 0,
    size INTEGER NOT NULL DEFAULT 0,
    marks INTEGER NOT NULL DEFAULT 0,         -- app.domain.mail.Mark
    snippet TEXT NOT NULL DEFAULT '',
    thread_id INTEGER NOT NULL REFERENCES thread(id),
    body_blob TEXT,                           -- SHA-256 of the whole message when it is here
    indexed INTEGER NOT NULL DEFAULT 0,       -- 0 no, 1 headers, 2 whole text
    orphaned_at REAL                          -- no place any more since; kept for the history
) STRICT;
CREATE INDEX message_rfc ON message(account_id, rfc_message_id);
CREATE INDEX message_thread ON message(thread_id);
CREATE INDEX message_unindexed ON message(indexed) WHERE indexed < 2;
CREATE INDEX message_orphaned ON message(orphaned_at) WHERE orphaned_at IS NOT NULL;

CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message(id),
    folder_id INTEGER NOT NULL REFERENCES folder(id),
    uid INTEGER,                              -- NULL: not on the server (yet), or new UID unknown
    server_flags INTEGER NOT NULL DEFAULT 0,
    server_keywords TEXT NOT NULL DEFAULT '', -- sorted, separated by one space
    modseq INTEGER NOT NULL DEFAULT 0,
    shown_folder_id INTEGER NOT NULL REFERENCES folder(id),
    shown_flags INTEGER NOT NULL DEFAULT 0,
    shown_keywords TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0,
    date REAL NOT NULL,                       -- copy of message.date, for the list's index
    thread_id INTEGER NOT NULL,               -- copy of message.thread_id, for the list's index
    whole INTEGER NOT NULL DEFAULT 0          -- 0 body wanted, 1 here, 2 the server cannot give it
) STRICT;
CREATE UNIQUE INDEX place_uid ON place(folder_id, uid) WHERE uid IS NOT NULL;
CREATE INDEX place_wanted ON place(folder_id, date DESC) WHERE whole = 0 AND uid IS NOT NULL;
CREATE INDEX place_waiting ON place(folder_id) WHERE uid IS NULL;
CREATE INDEX place_message ON place(message_id);
CREATE INDEX place_list ON place(shown_folder_id, date DESC, id DESC, thread_id) WHERE hidden = 0;
CREATE INDEX place_date ON place(date DESC, id DESC) WHERE hidden = 0;
CREATE INDEX place_unread ON place(shown_folder_id) WHERE hidden = 0 AND (shown_flags & 1) = 0;

CREATE TABLE blob (
    id TEXT PRIMARY KEY,                      -- SHA-256, hexadecimal
    pack INTEGER NOT NULL,
    position INTEGER NOT NULL,                -- offset of the record's data in the pack
    stored INTEGER NOT NULL,                  -- bytes in the pack
    size INTEGER NOT NULL,                    -- bytes of the content
    codec INTEGER NOT NULL DEFAULT 0          -- 0 as is, 1 zlib
) STRICT, WITHOUT ROWID;

CREATE TABLE message_text (
    message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    subject TEXT NOT NULL DEFAULT '',
    people TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    files TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE VIRTUAL TABLE message_fts USING fts5(
    subject, people, body, files,
    content='message_text', content_rowid='message_id',
    tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    href TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    color TEXT NOT NULL DEFAULT '',
    components TEXT NOT NULL DEFAULT '',      -- sorted, separated by one space
    read_only INTEGER NOT NULL DEFAULT 0,
    visible INTEGER NOT NULL DEFAULT 1,
    is_default INTEGER NOT NULL DEFAULT 0,
    ctag TEXT NOT NULL DEFAULT '',
    sync_token TEXT NOT NULL DEFAULT '',
    suspect_json TEXT NOT NULL DEFAULT '',    -- a mass disappearance seen once, see R15
    UNIQUE (account_id, href)
) STRICT;

CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
    href TEXT NOT NULL DEFAULT '',            -- '' while it is not on the server
    etag TEXT NOT NULL DEFAULT '',
    uid TEXT NOT NULL DEFAULT '',
    server_data TEXT NOT NULL DEFAULT '',
    shown_data TEXT NOT NULL DEFAULT '',
    shown_collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
    hidden INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0,
    component TEXT NOT NULL DEFAULT '',       -- VEVENT, VTODO, VJOURNAL, VCARD, '' unreadable
    first_start REAL,                         -- span of an event or series, NULL: not an event
    last_end REAL,                            -- NULL with first_start set: open-ended
    recurring INTEGER NOT NULL DEFAULT 0,
    expanded_from REAL,                       -- occurrences of a series are complete in between
    expanded_to REAL
) STRICT;
CREATE UNIQUE INDEX item_href ON item(collection_id, href) WHERE href <> '';
CREATE INDEX item_uid ON item(uid);
CREATE INDEX item_shown ON item(shown_collection_id) WHERE hidden = 0;
CREATE INDEX item_span ON item(first_start) WHERE first_start IS NOT NULL AND hidden = 0;

CREATE TABLE occurrence (
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    recurrence_id TEXT NOT NULL DEFAULT '',
    start_at REAL NOT NULL,
    end_at REAL NOT NULL,
    all_day INTEGER NOT NULL DEFAULT 0,
    start_date TEXT NOT NULL DEFAULT '',
    end_date TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    transparent INTEGER NOT NULL DEFAULT 0,
    attendees TEXT NOT NULL DEFAULT '',       -- addresses separated by one space
    PRIMARY KEY (item_id, start_at, recurrence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX occurrence_time ON occurrence(start_at, end_at);

CREATE TABLE contact (
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    name TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT '',
    emails TEXT NOT NULL DEFAULT '',          -- separated by line feeds, as phones and groups
    phones TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '',
    groups_text TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',     -- folded, for queries while typing
    is_group INTEGER NOT NULL DEFAULT 0,
    has_photo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_sort ON contact(sort_key);

CREATE TABLE correspondent (                  -- people written to or heard from, for completion
    addr TEXT PRIMARY KEY,                    -- lower case
    name TEXT NOT NULL DEFAULT '',
    sent INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,
    last_at REAL NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    fields_json TEXT NOT NULL DEFAULT '{}',
    created REAL NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batch(id),
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    lane TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload_json TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued',
    phase TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before REAL NOT NULL DEFAULT 0,
    created REAL NOT NULL,
    finished REAL,
    after_id INTEGER REFERENCES entry(id),
    error_json TEXT NOT NULL DEFAULT '{}',
    answer TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX entry_active ON entry(lane, id) WHERE state IN ('queued', 'running', 'parked');
CREATE INDEX entry_batch ON entry(batch_id);
CREATE INDEX entry_after ON entry(after_id) WHERE after_id IS NOT NULL;

CREATE TABLE entry_place (
    place_id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
    former_folder_id INTEGER NOT NULL DEFAULT 0, -- what was shown before the entry, for undo
    former_flags INTEGER NOT NULL DEFAULT 0,
    former_keywords TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (place_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_place_entry ON entry_place(entry_id);

CREATE TABLE entry_item (
    item_id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
    PRIMARY KEY (item_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_item_entry ON entry_item(entry_id);

CREATE TABLE send_ledger (                    -- one row per recipient of a message of ours
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    entry_id INTEGER,
    rfc_message_id TEXT NOT NULL DEFAULT '',
    recipient TEXT NOT NULL,
    sent_at REAL NOT NULL
) STRICT;
CREATE INDEX send_ledger_time ON send_ledger(account_id, sent_at);

CREATE TABLE delivery (                       -- the story of each message sent, step by step
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL,
    at REAL NOT NULL,
    step TEXT NOT NULL,                       -- composed queued waiting sending accepted filed bounced unknown failed
    details TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX delivery_entry ON delivery(entry_id);

CREATE TABLE problem (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER REFERENCES account(id) ON DELETE CASCADE,
    entry_id INTEGER,
    code TEXT NOT NULL,
    fields_json TEXT NOT NULL DEFAULT '{}',
    details TEXT NOT NULL DEFAULT '',
    created REAL NOT NULL,
    dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE pgp_certificate (
    fingerprint TEXT PRIMARY KEY,
    armored TEXT NOT NULL,
    addresses TEXT NOT NULL DEFAULT '',       -- lower case, separated by one space
    secret INTEGER NOT NULL DEFAULT 0,        -- 1: the secret key is in the vault as pgp:FINGERPRINT
    verified INTEGER NOT NULL DEFAULT 0,      -- the person compared the fingerprint
    added REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE remote_allowed (                 -- senders whose remote pictures may be loaded
    addr TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    scope INTEGER NOT NULL DEFAULT 0,
    ids_json TEXT                             -- NULL: everything under scope
) STRICT;

CREATE TRIGGER place_insert AFTER INSERT ON place WHEN NEW.hidden = 0 BEGIN
    UPDATE folder SET total = total + 1, unread = unread + ((NEW.shown_flags & 1) = 0)
    WHERE id = NEW.shown_folder_id;
END;
CREATE TRIGGER place_delete AFTER DELETE ON place WHEN OLD.hidden = 0 BEGIN
    UPDATE folder SET total = total - 1, unread = unread - ((OLD.shown_flags & 1) = 0)
    WHERE id = OLD.shown_folder_id;
END;
CREATE TRIGGER place_update AFTER UPDATE OF shown_folder_id, shown_flags, hidden ON place
WHEN OLD.shown_folder_id <> NEW.shown_folder_id OR OLD.hidden <> NEW.hidden
    OR (OLD.shown_flags & 1) <> (NEW.shown_flags & 1) BEGIN
    UPDATE folder SET total = total - 1, unread = unread - ((OLD.shown_flags & 1) = 0)
    WHERE id = OLD.shown_folder_id AND OLD.hidden = 0;
    UPDATE folder SET total = total + 1, unread = unread + ((NEW.shown_flags & 1) = 0)
    WHERE id = NEW.shown_folder_id AND NEW.hidden = 0;
END;

-- One row at least in every table, as a Marmot of this schema wrote them.

INSERT INTO setting VALUES ('theme', '"dark"');
INSERT INTO account (id, address, position, settings_json) VALUES
    (1, 'ana@atelier.example', 0, '{"address": "ana@atelier.example", "name": "Ana", "imap": {"host": "127.0.0.1", "port": 143, "security": "none", "user": "ana@atelier.example"}}');
INSERT INTO service_state (account_id, service, state, code, since) VALUES (1, 'mail', 'online', '', 1700000000.0);
INSERT INTO folder (id, account_id, path, role, uidvalidity, uidnext, highestmodseq, server_total, headers_complete, synced_at) VALUES
    (1, 1, 'INBOX', 'inbox', 7, 4, 12, 3, 1, 1700000100.0),
    (2, 1, 'Drafts', 'drafts', 8, 1, 1, 0, 1, 1700000100.0),
    (3, 1, 'Lists/Python', '', 9, 1, 1, 0, 1, NULL);
INSERT INTO thread (id, account_id, message_count) VALUES (1, 1, 2), (2, 1, 1), (3, 1, 1);
INSERT INTO thread_reference VALUES (1, '<1@x>', 1), (1, '<2@x>', 1), (1, '<3@x>', 2), (1, '<d@x>', 3);
INSERT INTO message (id, account_id, rfc_message_id, in_reply_to, references_text, subject, sender_name, sender_addr, to_text, people_json, date, internaldate, size, snippet, thread_id, body_blob, indexed) VALUES
    (1, 1, '<1@x>', '', '', 'Offre pour la salle', 'Ben', 'ben@atelier.example', 'Ana', '{"sender": [["Ben", "ben@atelier.example"]], "to": [["Ana", "ana@atelier.example"]]}', 1700000000.0, 1700000001.0, 900, 'Bonjour', 1, 'aa00000000000000000000000000000000000000000000000000000000000001', 2),
    (2, 1, '<2@x>', '<1@x>', '<1@x>', 'Re: Offre pour la salle', 'Ana', 'ana@atelier.example', 'Ben', '{"sender": [["Ana", "ana@atelier.example"]]}', 1700000600.0, 1700000601.0, 700, '', 1, NULL, 1),
    (3, 1, '<3@x>', '', '', 'Vereinsreise', 'Cleo', 'cleo@verein.example', 'Ana', '{"sender": [["Cleo", "cleo@verein.example"]]}', 1700001200.0, 1700001201.0, 500, '', 2, NULL, 1),
    (4, 1, '<d@x>', '', '', 'Not finished', 'Ana', 'ana@atelier.example', 'Ben', '{"sender": [["Ana", "ana@atelier.example"]]}', 1700001800.0, 1700001800.0, 400, '', 3, NULL, 1);
INSERT INTO place (id, message_id, folder_id, uid, server_flags, server_keywords, modseq, shown_folder_id, shown_flags, shown_keywords, hidden, pending, date, thread_id, whole) VALUES
    (1, 1, 1, 1, 1, 'Work', 10, 1, 1, 'Work', 0, 0, 1700000000.0, 1, 1),
    (2, 2, 1, 2, 0, '', 11, 1, 1, '', 0, 1, 1700000600.0, 1, 0),
    (3, 3, 1, 3, 0, '', 12, 3, 0, '', 0, 1, 1700001200.0, 2, 0),
    (4, 4, 2, NULL, 17, '', 0, 2, 17, '', 0, 1, 1700001800.0, 3, 0);
INSERT INTO blob VALUES ('aa00000000000000000000000000000000000000000000000000000000000001', 1, 0, 900, 900, 0);
INSERT INTO message_text VALUES
    (1, 'Offre pour la salle', 'Ben ben@atelier.example Ana ana@atelier.example', 'Bonjour Ana', ''),
    (2, 'Re: Offre pour la salle', 'Ana ana@atelier.example', '', ''),
    (3, 'Vereinsreise', 'Cleo cleo@verein.example', '', ''),
    (4, 'Not finished', 'Ana ana@atelier.example', '', '');
INSERT INTO message_fts (rowid, subject, people, body, files) SELECT message_id, subject, people, body, files FROM message_text;
INSERT INTO collection (id, account_id, kind, href, name, color, components, is_default, ctag, sync_token) VALUES
    (1, 1, 'calendar', 'http://127.0.0.1/ana/personal/', 'Personal', '#2c5fa8', 'VEVENT', 1, 'c1', 's1'),
    (2, 1, 'book', 'http://127.0.0.1/ana/people/', 'People', '', '', 1, 'c2', 's2');
INSERT INTO item (id, collection_id, href, etag, uid, server_data, shown_data, shown_collection_id, component, first_start, last_end) VALUES
    (1, 1, 'http://127.0.0.1/ana/personal/e.ics', '"e"', 'e', 'BEGIN:VCALENDAR', 'BEGIN:VCALENDAR', 1, 'VEVENT', 1700000000.0, 1700003600.0),
    (2, 2, 'http://127.0.0.1/ana/people/c.vcf', '"c"', 'c', 'BEGIN:VCARD', 'BEGIN:VCARD', 2, 'VCARD', NULL, NULL);
INSERT INTO occurrence (item_id, start_at, end_at, summary) VALUES (1, 1700000000.0, 1700003600.0, 'Sitzung');
INSERT INTO contact (item_id, name, sort_key, emails) VALUES (2, 'Cleo', 'cleo', 'cleo@verein.example');
INSERT INTO correspondent VALUES ('ben@atelier.example', 'Ben', 3, 5, 1700000000.0);
INSERT INTO batch (id, label, fields_json, created) VALUES
    (1, 'read', '{"count": 1}', 1700002000.0), (2, 'moved', '{"count": 1}', 1700002001.0),
    (3, 'draft_saved', '{}', 1700002002.0), (4, 'sent', '{}', 1700002003.0);
INSERT INTO entry (id, batch_id, account_id, lane, kind, payload_json, created) VALUES
    (1, 1, 1, 'mail:1', 'set_flags', '{"add": 1, "remove": 0}', 1700002000.0),
    (2, 2, 1, 'mail:1', 'move', '{"target": 3}', 1700002001.0),
    (3, 3, 1, 'mail:1', 'append', '{"target": 2, "blob": "aa00000000000000000000000000000000000000000000000000000000000001"}', 1700002002.0),
    (4, 4, 1, 'send:1', 'send', '{"subject": "Hello", "recipients": ["ben@atelier.example"], "blob": "aa00000000000000000000000000000000000000000000000000000000000001"}', 1700002003.0);
INSERT INTO entry_place (place_id, entry_id, former_folder_id) VALUES (2, 1, 1), (3, 2, 1), (4, 3, 2);
INSERT INTO entry_item VALUES (1, 4);
INSERT INTO send_ledger VALUES (1, 1, NULL, '<0@x>', 'ben@atelier.example', 1700000000.0);
INSERT INTO delivery (id, entry_id, at, step, details) VALUES (1, 4, 1700002003.0, 'queued', '');
INSERT INTO problem (id, account_id, code, created) VALUES (1, 1, 'message_unreadable', 1700000000.0);
INSERT INTO pgp_certificate VALUES ('F00D', '-----BEGIN PGP PUBLIC KEY BLOCK-----', 'ben@atelier.example', 0, 1, 1700000000.0);
INSERT INTO remote_allowed VALUES ('ben@atelier.example');
INSERT INTO change_log (kind, scope) VALUES ('folders', 1);

PRAGMA user_version = 1;
