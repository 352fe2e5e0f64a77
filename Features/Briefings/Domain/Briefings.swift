// Briefings: the shared basis: what everybody reads before a dialogue, and the pages with its results.
