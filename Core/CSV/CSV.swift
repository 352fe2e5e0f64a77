// CSV: tables as Swedish Excel reads and writes them (RFC 4180 with semicolons).
