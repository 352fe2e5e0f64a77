// Reflections: the group's own reflection: how the time was shared between perspectives, and what it thought of the method.
