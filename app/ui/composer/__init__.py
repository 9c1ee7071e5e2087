"""Writing a message: one window per draft."""
