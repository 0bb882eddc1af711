"""What all tests share: cases for a form of the interpreter that this build does not have are left out.

Names of cases are the same in every process, which `make test` has several of: no addresses of objects.
"""

import pytest

import engine


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the cases of the form "tail" where that does not work, such as under a sanitizer."""
    for item in items:
        if " at 0x" in item.name:
            raise pytest.UsageError(f"{item.nodeid}: an address in the name of a case; give ids=")
    absent = [item for item in items if _form(item) == "tail" and "tail" not in engine.FORMS]
    if absent:
        config.hook.pytest_deselected(items=absent)
        items[:] = [item for item in items if item not in absent]


def _form(item: pytest.Item) -> object:
    return item.callspec.params.get("form") if hasattr(item, "callspec") else None
