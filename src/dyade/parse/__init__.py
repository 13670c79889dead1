"""From a dispatch to its sentences, tokens, names and parses."""
