"""Files, folders and standard input to dispatches.

One module a format, chosen by content; ``registry.FORMATS`` lists them. What cannot be read
becomes a ``Reject`` with file, line, reason and remedy; it never stops the run.
"""

from dyade.read.registry import read, total
from dyade.read.reject import Errors, Reason, Reject

__all__ = ["Errors", "Reason", "Reject", "read", "total"]
