"""Cut the base map of the kit and its extra places out of Natural Earth."""
