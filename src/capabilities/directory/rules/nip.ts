import { isPlainDate, type PlainDate } from '../../../platform/calendar/index.ts';

type Message = Record<'id' | 'en', string>;

export interface NipRules {
  /** today where the government is: nobody is born or appointed after it */
  today: PlainDate;
  /** demo governments may have the serial 000, which no real number has */
  demo: boolean;
}

/** Ages at appointment in years beyond which a number is a slip, whatever the rules of its time. */
const YOUNGEST = 15;
const OLDEST = 65;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])(\d{3})$/;

/**
 * Looks at a NIP (PNS) or NI PPPK of bare digits: YYYYMMDD of birth, YYYYMM of appointment, 1 man or 2 woman, serial. A PPPK has 21 to 29 where the
 * month stands. The structure proves no person; it catches slips.
 * @returns what is wrong and the way out, or null
 */
export function checkNip(nip: string, { today, demo }: NipRules): Message | null {
  const parts = DIGITS.exec(nip);
  if (!parts)
    return refuse(
      'NIP terdiri atas 18 angka, angka ke-15 adalah 1 atau 2. Salin lagi dari SK.',
      'A NIP has 18 digits, the 15th being 1 or 2. Copy it again from the decree.',
    );
  const [, year = '', month = '', day = '', appointed = '', place = '', , serial = ''] = parts;
  const born = `${year}-${month}-${day}`;
  if (!isPlainDate(born) || born > today) {
    return refuse(
      'Delapan angka pertama NIP adalah tanggal lahir (TTTTBBHH), dan tanggal itu tidak ada atau belum terjadi.',
      'The first eight digits of a NIP are the day of birth (YYYYMMDD), and that day does not exist or lies ahead.',
    );
  }
  const month14 = Number(place);
  const pppk = month14 >= 21 && month14 <= 29;
  if (!pppk && (month14 < 1 || month14 > 12)) {
    return refuse(
      'Angka ke-13 dan 14 NIP adalah bulan pengangkatan 01–12, atau 21–29 untuk PPPK.',
      'Digits 13 and 14 of a NIP are the month of appointment 01–12, or 21–29 for PPPK.',
    );
  }
  const since = pppk ? appointed : `${appointed}-${place}`;
  const age = Number(appointed) - Number(year);
  if (age < YOUNGEST || age > OLDEST || since > today.slice(0, since.length)) {
    return refuse(
      'Tahun pengangkatan dalam NIP tidak sesuai dengan tanggal lahir atau belum terjadi. Periksa angka ke-9 sampai 12.',
      'The year of appointment does not fit the day of birth, or lies ahead. Check digits 9 to 12.',
    );
  }
  if (serial === '000' && !demo)
    return refuse(
      'Tiga angka terakhir 000 tidak pernah dipakai. Salin lagi dari SK.',
      'The last three digits are never 000. Copy it again from the decree.',
    );
  return null;
}

function refuse(id: string, en: string): Message {
  return { id, en };
}
