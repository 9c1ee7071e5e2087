"""Settings of the window, the accounts and the keys."""
