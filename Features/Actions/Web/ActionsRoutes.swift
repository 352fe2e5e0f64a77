// ActionsWeb: the pages of Actions.
