// BriefingsWeb: the pages of Briefings.
