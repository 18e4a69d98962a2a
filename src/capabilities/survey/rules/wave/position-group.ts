/** Groups of positions for strata, as printed. */
export const POSITION_GROUPS = ['Struktural', 'Fungsional', 'Pelaksana'] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

/** Ranks of functional positions (Permenpan RB 1/2023): whoever has one is no clerk. */
const RANKS =
  /\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b|^guru\b|^(dokter|perawat|bidan)\b/iu;
const HEADS = /^(kepala|sekretaris|lurah|camat|direktur|asisten)\b/iu;

/** Group of a position by its title and by whether it leads its unit. */
export function positionGroupOf(title: string, leads: boolean): PositionGroup {
  if (leads || HEADS.test(title.trim())) return 'Struktural';
  return RANKS.test(title.trim()) ? 'Fungsional' : 'Pelaksana';
}
