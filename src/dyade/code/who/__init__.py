"""Who does a deed to whom, by its own words, by the sentence, and by the dispatch."""
