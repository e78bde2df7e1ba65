"""The documents still expected of an agency, as a paper and as a spreadsheet to send to it."""
