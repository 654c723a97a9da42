"""Who is to do it: notes of responsible units, in every form, and columns of units in tables."""
