"""Throw-away servers on loopback: real ones where they are installed, small hostile ones of our own."""
