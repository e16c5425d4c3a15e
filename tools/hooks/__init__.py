"""What pre-commit runs before a commit and before a push, in the kit's own packages."""
