"""How good and how fast: scores against hand-made records, checks, speeds, made-up stores."""
