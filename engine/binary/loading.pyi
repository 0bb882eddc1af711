from typing import final

from engine.features import Limits

@final
class Loading:
    """One load, from its beginning; `limits` are what bounds it, None if nothing does."""
    def __new__(cls, limits: Limits | None = None) -> Loading: ...
    limits: Limits
    def look(self) -> int:
        """Let signal handlers and other threads run; raise Timeout if the time is over."""
    def count(self, n: int) -> int:
        """So many items are done: time for a look now and then."""
    def use(self, n: int) -> int:
        """Count bytes of what is decoded. Raises MemoryLimit when they are too many."""
    def give_back(self, n: int) -> None:
        """Take back what was counted for something that is gone, such as the tokens of a text."""
