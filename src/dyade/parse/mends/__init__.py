"""What is corrected in a parse, a module for each kind of error; `parse.mend` has their order."""
