"""The command line: a module a command, each parses its call, asks and prints."""
