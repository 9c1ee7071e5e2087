"""The operators a query may have, for tests that make queries up."""

from __future__ import annotations

OPERATORS = (
    "from", "to", "cc", "bcc", "subject", "body", "file", "has", "is", "in", "tag", "before",
    "after", "on", "older", "newer", "larger", "smaller", "account", "list",
)  # fmt: skip
