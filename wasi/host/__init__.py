"""The host's capabilities in plain Python: each exists once, and knows nothing of guests.

What goes wrong is an `OSError` with its `errno`; the faces (`wasi.p1`, later p2 and p3)
translate that. Nothing here is ambient: a capability is an object that somebody was given.
"""
