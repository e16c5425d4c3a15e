"""The teacher's side: slides, the answer key, and what is printed for a class."""
