"""Marmot: mail, calendar, contacts and tasks in one window, offline first."""

__version__ = "0.1.0"
