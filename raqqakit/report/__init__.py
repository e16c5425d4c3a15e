"""A story's report: one HTML file that needs nothing but a browser."""

from raqqakit.report.files import write
from raqqakit.report.page import page

__all__ = ["page", "write"]
