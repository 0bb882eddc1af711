from typing import Final, final

@final
class Suspend: ...

SUSPEND: Final[Suspend]
