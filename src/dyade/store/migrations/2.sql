CREATE INDEX dispatch_key ON dispatch (key);
CREATE INDEX sentence_number ON sentence (number);
