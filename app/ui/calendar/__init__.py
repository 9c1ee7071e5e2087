"""The calendar pane: day, week, month and agenda, the event card and the editor."""
