"""WIT, the language of interfaces, and WAVE, the text of values.

`loading` reads files, directories and texts of WIT, `printer` writes the resolved packages.
"""
