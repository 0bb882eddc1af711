"""What instances of components have: handles, and who may enter and leave."""
