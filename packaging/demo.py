"""Open Marmot on sample data: a throw-away profile and servers on this machine only."""

from __future__ import annotations

import os
import subprocess
import sys

import bootstrap


def main(arguments: list[str]) -> int:
    environment = bootstrap.clean_environment()
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screen):
        bootstrap.say("There is no screen here: start the demonstration inside a desktop session.")
        return 1
    try:
        bootstrap.prepare(bootstrap.PRODUCT_LOCK, bootstrap.WINDOW_PACKAGES)
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        return 1
    command = [str(bootstrap.environment_python()), "-m", "app", "--demo", *arguments]
    if os.name == "posix":  # the window takes our place, so that signals reach it
        os.chdir(bootstrap.ROOT)
        os.execve(command[0], command, environment)
    return subprocess.run(command, cwd=bootstrap.ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
