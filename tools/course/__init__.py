"""A course for nbgrader: the sets of exercises as assignments that it can grade."""
