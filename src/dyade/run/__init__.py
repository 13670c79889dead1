"""Long work over many dispatches: workers, progress, and the report at the end."""

from dyade.run.engine import code
from dyade.run.progress import building, progress
from dyade.run.report import Report

__all__ = ["Report", "building", "code", "progress"]
