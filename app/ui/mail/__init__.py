"""The mail pane: folders, list, reading view, outbox."""
