"""How two entities stand to each other, with no deed."""
