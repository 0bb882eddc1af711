"""The text format of components: `parse_component` returns the binary of a component's text."""

from canonabi.text.component import is_component, parse_component, place_in_component

__all__ = ["is_component", "parse_component", "place_in_component"]
