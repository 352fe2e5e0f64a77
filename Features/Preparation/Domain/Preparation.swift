// Preparation: what each person reads, answers and shares before a dialogue.
