"""The parts of papers that are signed: head, title, wording, attendance, signatures."""
