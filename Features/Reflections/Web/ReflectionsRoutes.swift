// ReflectionsWeb: the pages of Reflections.
