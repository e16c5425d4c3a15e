"""What kit.py does: one room for each job, on the standard library where it can."""
