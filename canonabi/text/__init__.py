"""The text format of components: `parse_component` gives the binary of a component's text."""

from canonabi.text.component import parse_component

__all__ = ["parse_component"]
