"""The first pass over a dispatch: who the text names by itself."""
