// Rounds: the round (omgång): one template, basis, calendar and progress for many dialogues.
