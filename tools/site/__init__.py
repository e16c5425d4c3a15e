"""The command `site`: the kit as a folder that any web server gives to a browser."""
