/** Rows of an inspector's desk. */
const id = {
  decide: 'Putuskan verifikasi perjalanan {number}',
  'do-decide': 'Putuskan',
  assign: 'Serahkan verifikasi perjalanan {number}',
  'do-assign': 'Serahkan',
};
const en: Record<keyof typeof id, string> = {
  decide: 'Decide the verification of trip {number}',
  'do-decide': 'Decide',
  assign: 'Give the verification of trip {number} to somebody',
  'do-assign': 'Assign',
};
export const verificationDeskTexts = { id, en };
