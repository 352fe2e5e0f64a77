// Surveys: questionnaires, collections and answers; it knows an occasion, never a programme.
