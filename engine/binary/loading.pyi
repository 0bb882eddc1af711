from typing import final

from engine.features import Limits

@final
class Loading:
    """One load, from its beginning; `limits` bound it, None if nothing does."""
    def __new__(cls, limits: Limits | None = None) -> Loading: ...
    limits: Limits
    def look(self) -> int:
        """Let signal handlers and other threads run; raise Timeout if the time is over."""
    def count(self, n: int) -> int:
        """Report that many items as done; check time and signals now and then."""
    def use(self, n: int) -> int:
        """Count bytes of the decoded form. Raises MemoryLimit if there are too many."""
    def give_back(self, n: int) -> None:
        """Subtract bytes counted for something that was released, such as the tokens of a text."""
