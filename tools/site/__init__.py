"""The kit as a website: pages to read, lessons to run, a doctor for the network."""
