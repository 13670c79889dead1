"""Which deed a word names, and what names none."""
