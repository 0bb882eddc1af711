"""From stack code to slot code: the words of `engine/code`."""
