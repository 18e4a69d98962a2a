/** Why somebody who was drawn cannot be reached. Never because of an answer: nobody knows one. */
export const REPLACEMENT_REASONS = ['no-contact', 'wrong-contact', 'left', 'long-leave', 'deceased'] as const;
export type ReplacementReason = (typeof REPLACEMENT_REASONS)[number];
