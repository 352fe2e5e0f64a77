// FollowUpsWeb: the pages of FollowUps.
