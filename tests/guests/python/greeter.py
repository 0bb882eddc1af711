"""The world `greeter` of guest.wit in Python: as large as any component that CPython is in."""

import wit_world


class WitWorld(wit_world.WitWorld):
    """What the world exports."""

    def greet(self, name: str) -> str:
        return f"Hello, {name}!"
