"""Calls of component functions, by Python and by guests, and the tasks that run them."""
