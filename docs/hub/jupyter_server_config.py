# Read by each learner's own server when it starts, as that learner: see docs/hub.md.
# It goes to etc/jupyter/ in the environment of the learners.
from pathlib import Path

from tools import copies, lab

# The kit's folder: its place is known, because the environment finds the kit there.
KIT = Path(copies.__file__).resolve().parent.parent
MINE = Path.home() / "my-lessons"

# The lessons come into the learner's home. What the learner has changed stays, and a
# newer lesson is laid beside it. Nothing here may keep a learner from starting.
try:
    for folder, copy in lab.folders(KIT, MINE):
        for sentence in copies.deliver(folder, copy):
            print(sentence)
except OSError as error:
    print(f"The lessons could not be brought to {MINE}: {error}")

c = get_config()  # noqa: F821
# A kernel that nobody has used for half an hour, and that no open page shows, ends.
c.MappingKernelManager.cull_idle_timeout = 30 * 60
c.MappingKernelManager.cull_interval = 5 * 60
