"""Floor 6: the window. Asks the engine, shows the answer; the only place that knows Qt."""
