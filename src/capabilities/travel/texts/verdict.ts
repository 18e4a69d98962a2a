import type { DayClass } from '../rules/days.ts';
import type { NightState } from '../rules/money.ts';

export interface Bilingual {
  id: string;
  en: string;
}

/** What a class of a day means, for the one whom it is about. */
export const dayLabels: Record<DayClass, Bilingual> = {
  H: { id: 'Hadir di tempat tujuan', en: 'Present at the destination' },
  T: { id: 'Dalam perjalanan', en: 'On the way' },
  L: { id: 'Berada di tempat lain', en: 'Somewhere else' },
  A: { id: 'Berada di tempat kedudukan', en: 'At the place of duty' },
  K: { id: 'Bukti saling bertentangan', en: 'Evidence contradicts itself' },
  U: { id: 'Belum terbukti', en: 'Not shown yet' },
};

export const nightLabels: Record<NightState, Bilingual> = {
  supported: { id: 'Malam terbukti', en: 'Night shown' },
  contradicted: { id: 'Malam tidak di tempat tujuan', en: 'Night not at the destination' },
  unverified: { id: 'Malam belum terbukti', en: 'Night not shown yet' },
};

/** Rules on positions, in the words of whoever reads them: a sign about the device, never about the person. */
export const flagSentences: Record<string, Bilingual> = {
  'PD-I01': {
    id: 'Perangkat menyatakan bahwa posisinya buatan.',
    en: 'The device says that its position is invented.',
  },
  'PD-I02': {
    id: 'Ketelitian posisi tidak ada atau tidak pernah berubah.',
    en: 'The accuracy is missing or never changes.',
  },
  'PD-I03': {
    id: 'Posisi sama dengan tempat bawaan sebuah simulator.',
    en: 'The position is the default place of a simulator.',
  },
  'PD-I04': {
    id: 'Posisi sama persis selama berjam-jam. Aplikasi yang jujur pun dapat berbuat demikian.',
    en: 'The position is exactly the same for hours. An honest client may do so too.',
  },
  'PD-I05': {
    id: 'Posisi dibulatkan. Izin lokasi perkiraan juga berbuat demikian.',
    en: 'Positions are rounded. The permission for approximate location does so too.',
  },
  'PD-I06': {
    id: 'Jarak antara dua posisi tidak mungkin ditempuh dalam waktunya.',
    en: 'The way between two positions is impossible in its time.',
  },
  'PD-I07': {
    id: 'Jam perangkat tidak tepat atau berubah di tengah perjalanan.',
    en: 'The clock of the device is wrong or changed during the trip.',
  },
  'PD-I08': {
    id: 'Posisi terkirim lebih dari 48 jam setelah diambil.',
    en: 'Positions were sent more than 48 hours after they were taken.',
  },
  'PD-I09': {
    id: 'Posisi atau perangkat yang sama dipakai pelaksana lain.',
    en: 'The same positions or the same device were used by another traveller.',
  },
  'PD-I10': {
    id: 'Perangkat tidak terdaftar, atau rantai tanda tangannya putus.',
    en: 'The device is not enrolled, or its chain of signatures is broken.',
  },
  'PD-I11': {
    id: 'Perangkat baru didaftarkan di tengah perjalanan.',
    en: 'A new device was enrolled during the trip.',
  },
  'PD-I12': {
    id: 'Satu perangkat mengirim dua tempat pada saat yang sama.',
    en: 'One device sent two places for the same moment.',
  },
};

/** Rules for which this program has nothing to compare with. */
export const notComputable: readonly { code: string; sentence: Bilingual }[] = [
  {
    code: 'PD-T02',
    sentence: {
      id: 'Daftar hadir kantor, cuti, sakit, dan rapat yang dibayar tidak dicatat di sini, jadi tidak dibandingkan.',
      en: 'Attendance at the office, leave, sickness and paid meetings are not recorded here, so nothing is compared with them.',
    },
  },
  {
    code: 'PD-D06',
    sentence: {
      id: 'Kelas penerbangan yang menjadi hak pelaksana dan maskapai pada tiket tidak dicatat, jadi tidak dibandingkan.',
      en: 'The class of flight that the traveller is entitled to and the carrier of the ticket are not recorded, so nothing is compared with them.',
    },
  },
  {
    code: 'U02',
    sentence: {
      id: 'Apakah malam tanpa hotel itu paket rapat, diklat, atau kamar bersama tidak diketahui; periksa sendiri.',
      en: 'Whether a night without a hotel belonged to a meeting package, a training or a shared room is not known; check it yourself.',
    },
  },
];

const MONEY = {
  U01: { id: 'Uang harian', en: 'Daily allowance' },
  U02: { id: 'Penginapan malam', en: 'Lodging, night of' },
  U03: { id: 'Transport', en: 'Transport' },
  U04: { id: 'Uang representasi', en: 'Representation' },
};

/** @param descriptions claim lines by id: what a line of transport was for */
export function lineLabel(
  { code, about }: { code: string; about: string },
  descriptions: ReadonlyMap<string, string>,
): Bilingual {
  const what = MONEY[code as keyof typeof MONEY] ?? { id: code, en: code };
  const which = descriptions.get(about) ?? about;
  return { id: `${what.id} ${which}`, en: `${what.en} ${which}` };
}

const KINDS = {
  position: { id: 'posisi', en: 'positions' },
  visum: { id: 'visum', en: 'visum' },
  pass: { id: 'boarding pass', en: 'boarding pass' },
  hotel: { id: 'tagihan hotel', en: 'hotel bill' },
  paper: { id: 'dokumen', en: 'paper' },
};
export type EvidenceKind = keyof typeof KINDS;

/** `2 posisi di Kota Samarinda, 1 visum`: what a day rests on. */
export function evidenceSummary(
  evidence: readonly { kind: EvidenceKind; regency: string | null }[],
): Bilingual {
  if (evidence.length === 0) return { id: 'Tidak ada bukti pada hari ini.', en: 'No evidence for this day.' };
  const counts = new Map<string, { kind: EvidenceKind; regency: string | null; count: number }>();
  for (const { kind, regency } of evidence) {
    const key = `${kind} ${regency ?? ''}`;
    counts.set(key, { kind, regency, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const say = (locale: 'id' | 'en') =>
    [...counts.values()]
      .map(({ kind, regency, count }) => {
        const where = regency === null ? '' : locale === 'id' ? ` di ${regency}` : ` in ${regency}`;
        return `${count} ${KINDS[kind][locale]}${where}`;
      })
      .join(', ');
  return { id: say('id'), en: say('en') };
}
