"""Running a learner's function: for a limited time, and leaving no trace."""
