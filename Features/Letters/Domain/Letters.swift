// Letters: what is mailed to whom and when, and the calendar files that go with it.
