"""Persons whom a text tells what they are beside their name, or before it names them."""
