/** What stands in the way of finishing an activity that is typed step by step. */
export const draftFaults = {
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  wrong: { id: 'Periksa isian ini.', en: 'Check this.' },
} as const;
