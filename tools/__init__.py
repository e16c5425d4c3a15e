"""What kit.py does: one room for each job, on the standard library where it can."""

import sys

# jsonschema takes a second to import this, for addresses in all scripts of the world
# that nothing of Jupyter's asks it to check. It does without where it is missing.
UNREAD = "rfc3987_syntax"
sys.modules[UNREAD] = None  # type: ignore[assignment]
