"""The sample world of ``--demo``: small servers on loopback and the mail, dates and people in them.

Imported lazily and only for the demonstration; needs the optional dependencies called "demo".
"""
