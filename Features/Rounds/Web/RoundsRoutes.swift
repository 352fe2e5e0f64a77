// RoundsWeb: the pages of Rounds.
