"""The days of a deed, by the times told beside it."""
