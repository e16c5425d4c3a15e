"""python -m tools.support.hub.kernels: what the kernel of each notebook takes.

One learner of a real hub runs every lesson and every set of exercises, each in a
kernel of its own, one after another. A class shares more of it, so a kernel is then
a little smaller.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from tools.support.hub import place
from tools.support.hub.kernel import Kernel
from tools.support.hub.memory import look
from tools.support.hub.plan import FOLDER
from tools.support.hub.service import Service
from tools.support.hub.visit import Visit

NAME = "learner01"


async def measured() -> AsyncIterator[tuple[str, float]]:
    """Each notebook, with the megabytes of its kernel after all its cells have run."""
    with tempfile.TemporaryDirectory(prefix="reading-raqqa-kernels-") as name:
        service = Service(place.room(Path(name)), place.python(), place.proxy())
        visit = Visit(service.room.address, NAME)
        try:
            await service.start()
            await visit.login()
            await visit.server()
            mine = service.room.home(NAME) / FOLDER
            for path in sorted(mine.rglob("*.ipynb")):
                notebook = path.relative_to(mine.parent).as_posix()
                yield notebook, await _ran(service, visit, notebook)
        finally:
            await visit.close()
            await asyncio.to_thread(service.stop)


async def _ran(service: Service, visit: Visit, notebook: str) -> float:
    """Run a notebook's cells; return its kernel's megabytes, and end the kernel."""
    asked = {"path": notebook, "type": "notebook", "name": notebook}
    made = await visit.post("sessions", asked | {"kernel": {"name": "python3"}})
    cells = (await visit.get(f"contents/{notebook}"))["content"]["cells"]
    kernel = await Kernel.connected(*visit.socket(made["kernel"]["id"], NAME))
    for cell in cells:
        if cell["cell_type"] == "code":
            await kernel.execute("".join(cell["source"]))
    size = look(service, 0.0).whole("kernel")[0]
    kernel.close()
    await visit.delete(f"sessions/{made['id']}")
    return size


async def main() -> None:
    """Print a line of a table for each notebook."""
    print("| notebook | kernel, MB |\n|---|--:|")
    async for notebook, size in measured():
        print(f"| {notebook} | {size:.0f} |", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
