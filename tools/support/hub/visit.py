"""A learner's way to a server of one's own, as a browser goes it: pages and cookies."""

import asyncio
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from tools.support.hub.plan import PASSWORD

LIMIT = 60  # seconds that one answer may take
LOOK = 0.5  # seconds between two looks whether the server has started


class Refused(Exception):
    """The hub or a server said no."""


class Visit:
    """What one browser holds of a learner: cookies for the hub and for the server."""

    def __init__(self, address: str, name: str) -> None:
        self.name, self.address = name, address
        self._client = httpx.AsyncClient(
            base_url=address, follow_redirects=True, timeout=LIMIT
        )

    async def login(self) -> None:
        """Give name and password; raises Refused when the hub does not take them."""
        await self.page("/hub/login")
        form = {
            "username": self.name,
            "password": PASSWORD,
            "_xsrf": self._xsrf("/hub/"),
        }
        await self._client.post("/hub/login", data=form, params={"next": "/hub/home"})
        home = await self.page("/hub/home")
        if urlsplit(str(home.url)).path != "/hub/home":
            raise Refused("the hub did not take name and password")

    async def server(self) -> None:
        """Have the server started, and wait until it shows its page."""
        page = await self.page(f"/hub/spawn/{self.name}")
        while not urlsplit(str(page.url)).path.startswith(f"/user/{self.name}/"):
            await asyncio.sleep(LOOK)
            page = await self.page(f"/hub/spawn-pending/{self.name}")

    async def page(self, path: str, mode: str = "navigate") -> httpx.Response:
        """A page, with all redirects followed; raises Refused when it is none.

        `mode` is how the browser says that it came: by a link, or asked by a script.
        """
        sent = {"Sec-Fetch-Mode": mode, "X-XSRFToken": self._own()}
        found = await self._client.get(path, headers=sent)
        if found.is_error:
            raise Refused(f"a page was answered with {found.status_code}")
        return found

    async def get(self, path: str) -> Any:
        """What the learner's server has at a path of its API."""
        return await self._asked("GET", path, None)

    async def post(self, path: str, content: Any) -> Any:
        """Ask the learner's server to make something."""
        return await self._asked("POST", path, content)

    async def put(self, path: str, content: Any) -> Any:
        """Have the learner's server save something."""
        return await self._asked("PUT", path, content)

    async def delete(self, path: str) -> None:
        """Have the learner's server end something."""
        await self._asked("DELETE", path, None)

    async def close(self) -> None:
        """Forget the cookies and close what is open."""
        await self._client.aclose()

    def socket(self, kernel: str, session: str) -> tuple[str, dict[str, str]]:
        """Where a kernel is spoken to, and what a browser sends along."""
        path = f"/user/{self.name}/api/kernels/{kernel}/channels?session_id={session}"
        sent = {
            "Cookie": self._cookies(),
            "Origin": self.address,
            "Sec-Fetch-Mode": "websocket",
        }
        return self.address.replace("http", "ws", 1) + path, sent

    async def _asked(self, method: str, path: str, content: Any) -> Any:
        found = await self._client.request(
            method,
            f"/user/{self.name}/api/{quote(path)}",
            json=content,
            headers={"X-XSRFToken": self._own()},
        )
        if found.is_error:
            raise Refused(f"{method} was answered with {found.status_code}")
        return found.json() if found.content else None

    def _xsrf(self, path: str) -> str:
        found = [c for c in self._client.cookies.jar if c.name == "_xsrf"]
        return next((c.value or "" for c in found if c.path == path), "")

    def _own(self) -> str:
        """What a page of the learner's server sends along, to be told from others."""
        return self._xsrf(f"/user/{self.name}/")

    def _cookies(self) -> str:
        """Those that a browser sends to the learner's own server."""
        own = (c for c in self._client.cookies.jar if c.path.startswith("/user/"))
        return "; ".join(f"{c.name}={c.value}" for c in own)
