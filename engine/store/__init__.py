"""What linked instances share: cells of references, counters, totals, and the collector."""
