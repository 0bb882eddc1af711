"""Types of the Component Model, and how their values are laid out."""
