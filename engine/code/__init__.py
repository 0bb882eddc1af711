"""What translated code is made of: words, what they work on, and the ops that run them."""
