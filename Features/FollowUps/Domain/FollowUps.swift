// FollowUps: follow-up conversations some weeks after a dialogue, approved by the person before use.
