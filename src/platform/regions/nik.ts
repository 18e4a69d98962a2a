import type { PlainDate } from '../calendar/index.ts';
import { isProvince, isRegency } from './regency-codes.ts';

type Message = Record<'id' | 'en', string>;

/** What a NIK says of itself. It never changes, whatever happens to the region or to the person's papers (PP 40/2019 Pasal 30). */
export interface NikFacts {
  /** province code at first registration */
  province: string;
  /** code of regency or city at first registration, with the province's, e.g. `6472` */
  regency: string;
  /** two digits of the year: the century is not said */
  year: string;
  month: number;
  /** 1 to 31 */
  day: number;
  woman: boolean;
}

export type NikReading = { facts: NikFacts; refused: null } | { facts: null; refused: Message };

/** A province that nobody has: for invented people. */
const DEMO_PROVINCE = '99';
/** An identity card is given from this age on, in years (UU 24/2013 Pasal 63). */
const CARD_AGE = 17;
/** Beyond this age the younger reading of the two-digit year is the likelier one. */
const OLDEST = 100;

/**
 * Reads 16 digits PP KK CC DDMMYY SSSS (PP 37/2007 Pasal 37); women have 40 added to the day. Refused only what can never be right; there is no
 * check digit, so say "bentuknya benar", never "terverifikasi".
 * @param options.demo accept region 99 of demo governments
 */
export function readNik(nik: string, options: { demo: boolean }): NikReading {
  const parts = /^(\d{2})(\d{2})\d{2}(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(nik);
  if (!parts)
    return refuse(
      'NIK terdiri atas 16 angka. Salin lagi dari KTP atau KK.',
      'A NIK has 16 digits. Copy it again from the identity card.',
    );
  const [, province = '', regency = '', first = '', month = '', year = '', serial = ''] = parts;
  if (!isProvince(province) && !(options.demo && province === DEMO_PROVINCE)) {
    return refuse(
      'Dua angka pertama NIK adalah kode provinsi, dan kode ini tidak pernah ada. Salin lagi dari KTP atau KK.',
      'The first two digits of a NIK are a province code, and this one never existed. Copy it again from the card.',
    );
  }
  const woman = Number(first) > 40;
  const day = woman ? Number(first) - 40 : Number(first);
  if (day < 1 || day > 31)
    return refuse(
      'Angka ke-7 dan 8 NIK adalah tanggal lahir 01–31, atau 41–71 untuk perempuan. Salin lagi dari KTP atau KK.',
      'Digits 7 and 8 of a NIK are the day of birth 01–31, or 41–71 for women. Copy it again from the card.',
    );
  if (Number(month) < 1 || Number(month) > 12)
    return refuse(
      'Angka ke-9 dan 10 NIK adalah bulan lahir 01–12. Salin lagi dari KTP atau KK.',
      'Digits 9 and 10 of a NIK are the month of birth 01–12. Copy it again from the card.',
    );
  if (serial === '0000')
    return refuse(
      'Empat angka terakhir NIK tidak pernah 0000. Salin lagi dari KTP atau KK.',
      'The last four digits of a NIK are never 0000. Copy it again from the card.',
    );
  const facts = { province, regency: province + regency, year, month: Number(month), day, woman };
  return { facts, refused: null };
}

/**
 * The day of birth that a NIK means: of the two centuries the later one in which its bearer has reached the age of an identity card, unless
 * that makes him older than a hundred. Null when no calendar has the day (some numbers carry 31 February).
 */
export function birthDateOf(facts: NikFacts, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const recent = Math.floor(year / 100) * 100 + Number(facts.year);
  const age = year - recent;
  const meant = age >= CARD_AGE || (age >= 0 && age + 100 > OLDEST) ? recent : recent - 100;
  const text = `${meant}-${String(facts.month).padStart(2, '0')}-${String(facts.day).padStart(2, '0')}`;
  return facts.day <= daysOf(meant, facts.month) ? (text as PlainDate) : null;
}

/** Days of a month, by arithmetic alone: this also runs on phones without Temporal. */
function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * What is odd but may be right: to be shown, never to be refused for.
 * @param form what was entered beside the NIK; null where the form does not ask
 */
export function nikWarnings(
  facts: NikFacts,
  form: { born: string | null; woman: boolean | null },
  today: PlainDate,
): Message[] {
  const warnings: Message[] = [];
  if (facts.province !== DEMO_PROVINCE && !isRegency(facts.regency))
    warnings.push({
      id: 'Kode kabupaten/kota pada NIK ini tidak ada di daftar sekarang. Benar bila itu kode lama sebelum pemekaran; jika ragu, cocokkan dengan KTP.',
      en: 'The regency code of this NIK is not in today’s list. Right if it is a code from before a division; if in doubt, compare the card.',
    });
  const born = birthDateOf(facts, today);
  if (born === null)
    warnings.push({
      id: 'Tanggal lahir dalam NIK ini tidak ada di kalender. Cocokkan dengan KTP.',
      en: 'The day of birth within this NIK is in no calendar. Compare the card.',
    });
  if (form.born !== null && !isSameDay(facts, form.born))
    warnings.push({
      id: 'Tanggal lahir pada isian berbeda dengan NIK. Periksa lagi; NIK tidak berubah walau tanggal lahir dikoreksi.',
      en: 'The day of birth differs from the NIK. Check it; a NIK stays when the day is corrected.',
    });
  if (form.woman !== null && form.woman !== facts.woman)
    warnings.push({
      id: 'Jenis kelamin pada isian berbeda dengan NIK. Periksa lagi.',
      en: 'The sex differs from the NIK. Check it.',
    });
  const birthday = form.born ?? born;
  if (birthday !== null && isYoung(birthday, today))
    warnings.push({
      id: 'Menurut tanggal lahir, orang ini belum berumur 17 tahun. Periksa lagi.',
      en: 'By the day of birth this person is younger than 17. Check it.',
    });
  return warnings;
}

function isSameDay(facts: NikFacts, born: string): boolean {
  const [year = '', month = '', day = ''] = born.split('-');
  return year.endsWith(facts.year) && Number(month) === facts.month && Number(day) === facts.day;
}

function isYoung(born: string, today: PlainDate): boolean {
  return `${Number(born.slice(0, 4)) + CARD_AGE}${born.slice(4)}` > today;
}

function refuse(id: string, en: string): NikReading {
  return { facts: null, refused: { id, en } };
}
