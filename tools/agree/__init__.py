"""How far a class agrees: its marks and readings gathered, counted, and shown."""
