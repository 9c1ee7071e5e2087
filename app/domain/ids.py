"""Kinds of identifiers; faces show them as opaque strings."""

from __future__ import annotations

from typing import NewType

AccountId = NewType("AccountId", int)
FolderId = NewType("FolderId", int)
MessageId = NewType("MessageId", int)  # row of a message; not the RFC 5322 Message-ID
PlaceId = NewType("PlaceId", int)  # a message in a folder: what a row of the list stands for
ThreadId = NewType("ThreadId", int)
BlobId = NewType("BlobId", str)  # SHA-256 of the bytes, hexadecimal
CollectionId = NewType("CollectionId", int)  # a calendar or an address book
ItemId = NewType("ItemId", int)  # one DAV resource: an event with its overrides, a card
EntryId = NewType("EntryId", int)  # of the journal
BatchId = NewType("BatchId", int)  # entries that one user action made; the unit of undo
ProblemId = NewType("ProblemId", int)
