"""The record on disk: one DuckDB file with a versioned schema, one writer, many readers."""
