"""The places that a text names, and which of them is a deed's."""
