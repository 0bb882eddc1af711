"""What all tests share: cases for a form of the interpreter that this build does not have are left out."""

import pytest

import engine


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the cases of `form` that do not work here, such as "tail" under a sanitizer."""
    absent = [item for item in items if _form(item) not in (None, *engine.FORMS)]
    if absent:
        config.hook.pytest_deselected(items=absent)
        items[:] = [item for item in items if item not in absent]


def _form(item: pytest.Item) -> object:
    return item.callspec.params.get("form") if hasattr(item, "callspec") else None
