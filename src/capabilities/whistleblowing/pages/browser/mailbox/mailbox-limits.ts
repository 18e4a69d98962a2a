/** Files of one letter: a picture may bring a working copy of itself, and ten files are the most that one upload holds. */
export const LETTER_FILES = 5;
