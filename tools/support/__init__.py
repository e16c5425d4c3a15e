"""What the tests and the bench share: a browser, a notebook of widgets, a class."""
