"""Values between Python, memories of guests and slots."""
