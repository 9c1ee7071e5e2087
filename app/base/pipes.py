"""Hanging up a local connection that another thread may be reading or writing."""

from __future__ import annotations

import os
import socket
import sys
from multiprocessing.connection import Connection
from typing import Any


def hang_up(connection: Connection[Any, Any]) -> None:
    """Close ``connection`` so that both ends notice at once.

    On POSIX a blocked read or write keeps the socket alive after its descriptor is closed: the
    thread would stay, and the other side would never hear of it.
    """
    try:
        if sys.platform != "win32":
            with socket.socket(fileno=os.dup(connection.fileno())) as line:
                line.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # the other side was quicker, or it is closed already
    try:
        connection.close()
    except OSError:
        pass
