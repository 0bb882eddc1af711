"""The host's capabilities in plain Python: each exists once, and knows nothing of guests.

Errors are `OSError` with an `errno`, which the faces (`wasi.p1`, later p2 and p3) translate.
Nothing here is ambient: a capability is an object that was passed in.
"""
