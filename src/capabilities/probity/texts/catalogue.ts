// How an item of the checklist is read in the catalogue of rules.
const id = {
  formula: 'tim audit menilai butir ini “tidak sesuai” pada bukti yang diperlihatkan',
  falsePositives: 'Bukti ada tetapi belum diperlihatkan: instansi menjawab butirnya dan melampirkan bukti.',
};
const en: Record<keyof typeof id, string> = {
  formula: 'the audit team answers this item with “does not conform” on the evidence that was shown',
  falsePositives: 'The evidence is there and was not shown yet: the agency answers the item and adds it.',
};

export const catalogueTexts = { id, en };
