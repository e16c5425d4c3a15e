"""Grading a class: answers files are read, checked again, and shown to the teacher."""
