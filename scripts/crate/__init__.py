"""The kit described for a repository, as an RO-Crate: ro-crate-metadata.json."""
