"""The standard in the formats of other systems: SKOS, CTDL, CASE, Open Badges."""
