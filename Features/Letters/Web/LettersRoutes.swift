// LettersWeb: the pages of Letters.
