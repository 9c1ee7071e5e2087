"""Floor 6: the window. Asks the engine, shows the answer; the only place that knows Qt."""

from __future__ import annotations

from app.base.paths import Profile


def start(
    profile: Profile, *, log_level: str = "warning", ca_file: str | None = None, demo: bool = False
) -> int:
    """Show the window on ``profile`` until it is closed; return the exit code."""
    from app.base import logs

    logs.set_up(log_level, profile.logs / "window.log")
    from app.ui.application import start as run

    return run(profile, ca_file=ca_file, demo=demo)
