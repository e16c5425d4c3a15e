"""What the commands for a class share: its folder of files, and a page about it."""
