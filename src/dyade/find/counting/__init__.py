"""How many: numbers, figures, times, and which one of a series."""
