"""What several tests of components need."""

from collections.abc import Callable

import pytest

from canonabi.decode import decode
from canonabi.text.component import parse_component
from canonabi.validate import validate
from engine.errors import Invalid
from engine.features import Features


@pytest.fixture(scope="session")
def refusal() -> Callable[..., str]:
    """Return a function: definitions of a component, and features → the message that refuses it, or ""."""

    def look(text: str, features: str = "") -> str:
        chosen = Features.parse(features)
        try:
            validate(decode(parse_component(f"(component {text})"), features=chosen), chosen)
        except Invalid as error:
            return error.message
        return ""

    return look
