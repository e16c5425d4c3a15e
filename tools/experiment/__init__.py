"""The command `experiment`: what a class would print, and how much it trusts it."""
