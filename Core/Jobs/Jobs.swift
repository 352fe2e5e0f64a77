// Jobs: work that is due later: kept in a table, leased, tried again with longer and longer waits.
