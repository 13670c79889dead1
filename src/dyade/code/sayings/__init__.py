"""Sayings that are deeds by what they say."""
