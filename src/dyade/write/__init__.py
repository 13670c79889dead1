"""Rows of the record as files: tables, the formats of the field, graphs, calendars, annotations."""

from __future__ import annotations

from dyade.write.registry import Format, Options, Written, dumps, formats, write

__all__ = ["Format", "Options", "Written", "dumps", "formats", "write"]
