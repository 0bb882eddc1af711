"""WIT, the language of interfaces, and WAVE, the text of values."""
