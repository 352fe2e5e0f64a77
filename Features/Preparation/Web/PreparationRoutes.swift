// PreparationWeb: the pages of Preparation.
