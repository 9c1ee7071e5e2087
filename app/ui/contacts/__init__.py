"""The contacts pane: books and groups, the list of people, one person's card, the editor."""
