"""Floor 5: the only door for faces. Verbs of the user, page queries, changes; knows no Qt."""

from app.engine.engine import Engine
from app.engine.search import SearchResult, ServerHits
from app.engine.writing import OutboxItem

__all__ = ["Engine", "OutboxItem", "SearchResult", "ServerHits"]
