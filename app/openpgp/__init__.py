"""OpenPGP behind the port of ``domain.ports``, under our own policy for keys and messages.

Importing this package loads PGPy, so it is imported only where a message or key needs it.
"""

from app.openpgp.engine import PgpyOpenPgp, inspect_certificates

__all__ = ["PgpyOpenPgp", "inspect_certificates"]
