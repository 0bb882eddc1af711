"""File systems: what paths mean, and folders of the host and in memory."""
