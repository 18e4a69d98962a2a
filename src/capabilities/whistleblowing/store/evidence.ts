import type { Corrections } from '../../../platform/personal-data/correction.ts';

/** Nobody but its readers can open a report, so that nobody can point at one either: not even to attach a note. */
export const sealedCorrections: Corrections = {
  values: [],
  evidence: [
    {
      key: 'sealed-report',
      title: { id: 'Laporan tersegel', en: 'A sealed report' },
      stays: {
        id: 'Laporan tersegel tidak dapat dibuka di sini, dan tidak boleh diketahui siapa yang disebutnya (UU 27/2022 pasal 15). Pelapor membetulkannya sendiri lewat kotak suratnya.',
        en: 'A sealed report cannot be opened here, and nobody may learn whom it names (UU 27/2022 article 15). The reporter rectifies it himself through his mailbox.',
      },
      find: () => Promise.resolve(undefined),
    },
  ],
};
