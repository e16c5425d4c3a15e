"""The kinds of answers that one set alone asks for, or the lesson beside it."""
