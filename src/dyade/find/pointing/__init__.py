"""The second pass over a dispatch: whom offices, nouns and pronouns mean in their context."""
