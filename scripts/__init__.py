"""Scripts that were run once, to make data files of the kit."""
