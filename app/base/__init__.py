"""Floor 0: errors, clock, identifiers, paths, locks and logging; standard library only."""
