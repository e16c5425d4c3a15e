"""A story's report: one HTML file that needs nothing but a browser."""

from raqqakit.report.excerpt import excerpt
from raqqakit.report.page import page
from raqqakit.report.writing import write

__all__ = ["excerpt", "page", "write"]
