"""Write requirements.lock and packaging/requirements-dev.lock anew from pyproject.toml.

Needs uv on the path. Only names, versions, markers and hashes are kept: where the files came
from is the matter of the machine that installs them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

from bootstrap import DEVELOPMENT_LOCK, PRODUCT_LOCK, ROOT, say

_EXPORTS = (
    (PRODUCT_LOCK, ("demo",)),
    (DEVELOPMENT_LOCK, ("demo", "dev")),
)


def main(arguments: list[str]) -> int:
    uv = shutil.which("uv")
    if uv is None:
        say("uv is missing; it is only needed to change the locked versions.")
        return 1
    subprocess.run([uv, "lock", "--quiet", *arguments], cwd=ROOT, check=True)
    for path, extras in _EXPORTS:
        command = [uv, "export", "--quiet", "--frozen", "--no-header", "--no-emit-project"]
        command += ["--format", "requirements-txt"]
        for extra in extras:
            command += ["--extra", extra]
        text = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        lines = [line for line in text.splitlines() if not line.startswith("--")]
        if found := [line for line in lines if re.search(r"\w+://", line)]:
            say(f"This line names a host, so nothing was written:\n{found[0]}")
            return 1
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        say(f"{path.relative_to(ROOT)}: {sum(line[:1].isalnum() for line in lines)} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
