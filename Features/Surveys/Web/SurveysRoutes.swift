// SurveysWeb: the pages of Surveys.
