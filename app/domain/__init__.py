"""Floor 1: what the program talks about. Frozen dataclasses, enums and ports; no behaviour."""
