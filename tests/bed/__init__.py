"""Throw-away servers on loopback: real ones where installed, small hostile ones of our own."""
