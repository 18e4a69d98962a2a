type Message = Record<'id' | 'en', string>;

/** What a NIK says of itself. It never changes, whatever happens to the region or to the person's papers (PP 40/2019 Pasal 30). */
export interface NikFacts {
  /** province code at first registration */
  province: string;
  /** two digits of the year: the century is not said */
  year: string;
  month: number;
  /** 1 to 31 */
  day: number;
  woman: boolean;
}

export type NikReading = { facts: NikFacts; refused: null } | { facts: null; refused: Message };

/** Provinces that ever had a code, Timor Timur (54) included: numbers outlive regions. */
const PROVINCES = new Set([
  ...[
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '21',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '51',
    '52',
    '53',
    '54',
  ],
  ...[
    '61',
    '62',
    '63',
    '64',
    '65',
    '71',
    '72',
    '73',
    '74',
    '75',
    '76',
    '81',
    '82',
    '91',
    '92',
    '93',
    '94',
    '95',
    '96',
  ],
]);
/** A province that nobody has: for invented people. */
const DEMO_PROVINCE = '99';

/**
 * Reads 16 digits PP KK CC DDMMYY SSSS (PP 37/2007 Pasal 37); women have 40 added to the day. Refused only what can never be right; there is no
 * check digit, so say "bentuknya benar", never "terverifikasi".
 * @param options.demo accept region 99 of demo governments
 */
export function readNik(nik: string, options: { demo: boolean }): NikReading {
  const parts = /^(\d{2})\d{4}(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(nik);
  if (!parts)
    return refuse(
      'NIK terdiri atas 16 angka. Salin lagi dari KTP atau KK.',
      'A NIK has 16 digits. Copy it again from the identity card.',
    );
  const [, province = '', first = '', month = '', year = '', serial = ''] = parts;
  if (!PROVINCES.has(province) && !(options.demo && province === DEMO_PROVINCE)) {
    return refuse(
      'Dua angka pertama NIK adalah kode provinsi, dan kode ini tidak pernah ada.',
      'The first two digits of a NIK are a province code, and this one never existed.',
    );
  }
  const woman = Number(first) > 40;
  const day = woman ? Number(first) - 40 : Number(first);
  if (day < 1 || day > 31)
    return refuse(
      'Angka ke-7 dan 8 NIK adalah tanggal lahir 01–31, atau 41–71 untuk perempuan.',
      'Digits 7 and 8 of a NIK are the day of birth 01–31, or 41–71 for women.',
    );
  if (Number(month) < 1 || Number(month) > 12)
    return refuse(
      'Angka ke-9 dan 10 NIK adalah bulan lahir 01–12.',
      'Digits 9 and 10 of a NIK are the month of birth 01–12.',
    );
  if (serial === '0000')
    return refuse(
      'Empat angka terakhir NIK tidak pernah 0000.',
      'The last four digits of a NIK are never 0000.',
    );
  return { facts: { province, year, month: Number(month), day, woman }, refused: null };
}

/** What is odd but may be right: to be shown, never to be refused for. */
export function nikWarnings(
  facts: NikFacts,
  form: { born: string | null; woman: boolean | null },
): Message[] {
  const warnings: Message[] = [];
  const [year = '', month = '', day = ''] = form.born?.split('-') ?? [];
  const sameDay =
    form.born === null ||
    (year.endsWith(facts.year) && Number(month) === facts.month && Number(day) === facts.day);
  if (!sameDay)
    warnings.push({
      id: 'Tanggal lahir pada isian berbeda dengan NIK. Periksa lagi; NIK tidak berubah walau tanggal lahir dikoreksi.',
      en: 'The day of birth differs from the NIK. Check it; a NIK stays when the day is corrected.',
    });
  if (form.woman !== null && form.woman !== facts.woman)
    warnings.push({
      id: 'Jenis kelamin pada isian berbeda dengan NIK. Periksa lagi.',
      en: 'The sex differs from the NIK. Check it.',
    });
  return warnings;
}

function refuse(id: string, en: string): NikReading {
  return { facts: null, refused: { id, en } };
}
