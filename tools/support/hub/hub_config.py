"""The hub's own configuration for a run, as data that JupyterHub reads as JSON."""

import secrets
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.server import HERE
from tools.support.hub.plan import PASSWORD

MARK = "READING_RAQQA_RUN"  # in the environment of every process of a run
PATIENCE = 180  # seconds that a learner's server may take to start


@dataclass(frozen=True)
class Room:
    """Where a run lies and by which ports it is reached; secrets made for it alone."""

    folder: Path
    public: int
    inner: int
    proxy: int
    name: str = field(default_factory=lambda: secrets.token_hex(8))
    token: str = field(default_factory=lambda: secrets.token_hex(32))

    @property
    def address(self) -> str:
        """What a browser is given."""
        return f"http://{HERE}:{self.public}"

    @property
    def proxy_api(self) -> str:
        """Where the hub tells the proxy its routes."""
        return f"http://{HERE}:{self.proxy}"

    def home(self, learner: str) -> Path:
        """A learner's home folder."""
        return self.folder / "homes" / learner


def settings(room: Room, python: Path = Path(sys.executable)) -> dict[str, Any]:
    """What JupyterHub is told: its classes, each with its values.

    Takes the room of the run and the Python that has JupyterHub.
    """
    return {
        "JupyterHub": hub(room),
        "ConfigurableHTTPProxy": {"should_start": False, "api_url": room.proxy_api},
        # What every learner knows, on this computer, for these minutes.
        "SharedPasswordAuthenticator": {"user_password": PASSWORD, "allow_all": True},
        "Spawner": spawner(room, python),
        "SimpleLocalProcessSpawner": {
            "home_dir_template": str(room.folder / "homes" / "{username}")
        },
    }


def hub(room: Room) -> dict[str, Any]:
    """The hub: on this computer alone, and learners' servers outlive its restart."""
    return {
        "bind_url": room.address,
        "hub_ip": HERE,
        "hub_port": room.inner,
        "authenticator_class": "shared-password",
        "spawner_class": "simple",
        "db_url": f"sqlite:///{room.folder / 'hub.sqlite'}",
        "cookie_secret_file": str(room.folder / "cookie_secret"),
        "cleanup_servers": False,
        "cleanup_proxy": False,
    }


def spawner(room: Room, python: Path) -> dict[str, Any]:
    """A learner's server: JupyterLab in the learner's home, for this run."""
    return {
        "cmd": [str(python), "-m", "jupyterhub.singleuser"],
        # A container runs everything as root; elsewhere the option changes nothing.
        "args": ["--allow-root", "--LabApp.expose_app_in_browser=True"],
        "default_url": "/lab",
        "ip": HERE,
        "start_timeout": PATIENCE,
        "http_timeout": PATIENCE,
        "environment": {MARK: room.name},
    }
