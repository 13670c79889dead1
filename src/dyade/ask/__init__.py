"""Questions to the record: each owns its SQL, and answers with the rows of ``ask.rows``."""
