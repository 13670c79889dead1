"""SQL that brings older stores up to date: ``2.sql`` takes version 1 to 2, and so on."""
