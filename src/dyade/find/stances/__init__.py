"""Whether something happened, as its verb, its mood and what governs it say."""
