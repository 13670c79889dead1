"""``python -m dyade.cli``: the same as ``dyade``."""

from dyade.cli.main import main

main()
