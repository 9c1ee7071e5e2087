"""Setting up an account: find, test, add."""
