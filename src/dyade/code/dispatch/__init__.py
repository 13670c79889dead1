"""What the claims of a dispatch tell of each other."""
