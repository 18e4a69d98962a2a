import type { Words } from '../model.ts';

/** The seven dimensions that the commission asks staff about; service users and experts are asked about the same where they can tell. */
export const DIMENSIONS = [
  { code: 'transparansi', name: { id: 'Transparansi', en: 'Transparency' } },
  { code: 'pelaksanaan', name: { id: 'Integritas dalam pelaksanaan tugas', en: 'Integrity at work' } },
  { code: 'pengaruh', name: { id: 'Perdagangan pengaruh', en: 'Trading in influence' } },
  { code: 'anggaran', name: { id: 'Pengelolaan anggaran', en: 'Budget management' } },
  { code: 'pbj', name: { id: 'Pengelolaan pengadaan barang dan jasa', en: 'Procurement' } },
  { code: 'sdm', name: { id: 'Pengelolaan sumber daya manusia', en: 'Personnel' } },
  { code: 'sosialisasi', name: { id: 'Sosialisasi antikorupsi', en: 'Anti-corruption outreach' } },
] as const satisfies readonly { code: string; name: Words }[];
export type DimensionCode = (typeof DIMENSIONS)[number]['code'];
