/** Characters of a badge's code (50 bits) and of a place's. */
export const BADGE_LENGTH = 10;
export const PLACE_LENGTH = 6;
