import { daysBetween, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import type { Say } from '../verdict.ts';
import {
  answer,
  both,
  decimal,
  lineEvidence,
  notComputable,
  percent,
  type LineFact,
  type PopulationRule,
} from './population-rule.ts';

/** What a vendor and an employee share. */
export type SharedKind = 'account' | 'phone' | 'email' | 'address' | 'nik';

const SHARED: Record<SharedKind, Say> = {
  account: { id: 'rekening bank', en: 'bank account' },
  phone: { id: 'nomor telepon', en: 'telephone number' },
  email: { id: 'alamat surel', en: 'e-mail address' },
  address: { id: 'alamat', en: 'address' },
  nik: { id: 'NIK pengurus', en: 'NIK of a director' },
};

/** A vendor that was paid in the year, and one person with whom it shares something. */
export interface EmployeeFacts {
  vendor: string;
  vendorName: string;
  personId: string;
  shared: readonly { kind: SharedKind; last4: string | null; ofFamily: boolean }[];
  /** a cooperative of employees */
  cooperative: boolean;
  /** rupiah paid in the year */
  paid: number;
}

export const vendorIsEmployee: PopulationRule<EmployeeFacts> = {
  code: 'XDB-01',
  version: 1,
  scope: 'population',
  title: { id: 'Rekanan berkaitan dengan pegawai', en: 'Vendor tied to an employee' },
  detects: {
    id: 'Rekening, telepon, surel, alamat, atau NIK pengurus rekanan sama dengan milik pegawai atau keluarganya.',
    en: 'Account, telephone, e-mail, address or NIK of a vendor’s director is that of an employee or of his family.',
  },
  formula: {
    id: 'sidik berkunci rekanan ∩ sidik berkunci pegawai ≠ ∅',
    en: 'keyed hashes of the vendor ∩ keyed hashes of the employee ≠ ∅',
  },
  falsePositives: {
    id: 'Koperasi pegawai; alamat bersama di kampung kecil (hanya alamat: tinggi, bukan kritis).',
    en: 'Cooperatives of employees; shared addresses in small villages (address alone: high, not critical).',
  },
  basis: [{ source: 'UU 28/1999 pasal 5; PP 94/2021', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'critical',
  findingCode: '1.04.03',
  needs: ['vendorFacts', 'personKeys'],
  thresholds: [],
  run({ vendorName, shared, cooperative, paid, vendor, personId }) {
    const formula = both(
      shared.map((each) => `${SHARED[each.kind].id} …${each.last4 ?? ''}`).join(', ') || '∅',
    );
    if (cooperative || shared.length === 0)
      return answer(vendorIsEmployee, {
        state: 'clear',
        formula,
        reason: cooperative
          ? { id: 'Koperasi pegawai.', en: 'A cooperative of employees.' }
          : { id: 'Tidak ada yang sama.', en: 'Nothing is shared.' },
      });
    const kinds = (locale: 'id' | 'en') => shared.map((each) => SHARED[each.kind][locale]).join(', ');
    const family = shared.every((each) => each.ofFamily);
    return answer(vendorIsEmployee, {
      state: 'found',
      severity: shared.every((each) => each.kind === 'address') ? 'high' : 'critical',
      formula,
      reason: {
        id: `${vendorName} dan seorang pegawai${family ? ' (keluarganya)' : ''} memiliki ${kinds('id')} yang sama.`,
        en: `${vendorName} and an employee${family ? ' (his family)' : ''} share ${kinds('en')}.`,
      },
      mend: {
        id: 'Minta pernyataan benturan kepentingan dan periksa siapa yang memilih rekanan ini.',
        en: 'Ask for the declaration of interests and see who chose this vendor.',
      },
      moneyAtRisk: paid,
      evidence: [
        { kind: 'vendor', ref: vendor, value: vendorName },
        { kind: 'person', ref: personId },
      ],
    });
  },
};

export interface ShellFacts {
  vendor: string;
  vendorName: string;
  nib: string | null;
  taxValid: boolean | null;
  foundedOn: PlainDate | null;
  firstPaidOn: PlainDate | null;
  /** rupiah paid in the year, and by the agency that paid most */
  paid: number;
  paidByOne: number;
  /** agencies of which lines are known */
  agencies: number;
  /** other vendors with the same account, telephone or address */
  twins: readonly { vendor: string; vendorName: string; kind: 'account' | 'phone' | 'address' }[];
  blacklistedFrom: PlainDate | null;
  blacklistedTo: PlainDate | null;
  lastPaidOn: PlainDate | null;
}

export const shellVendor: PopulationRule<ShellFacts> = {
  code: 'XDB-02',
  version: 1,
  scope: 'population',
  title: { id: 'Tanda rekanan cangkang', en: 'Signs of a shell vendor' },
  detects: {
    id: 'Beberapa tanda sekaligus bahwa rekanan mungkin hanya ada di atas kertas.',
    en: 'Several signs together that a vendor may exist on paper only.',
  },
  formula: {
    id: 'banyak tanda ≥ batas: tanpa NIB atau NPWP tak sah; pembayaran pertama < batas hari sejak akta; > batas bagian dari satu perangkat daerah; rekening, telepon, atau alamat sama dengan rekanan lain; daftar hitam',
    en: 'signs ≥ limit: no NIB or invalid tax number; first payment < limit of days after the deed; > limit of revenue from one agency; account, telephone or address of another vendor; blacklist',
  },
  falsePositives: {
    id: 'Usaha mikro baru; kantor bersama; daftar hitam yang sudah berakhir.',
    en: 'New micro businesses; shared offices; a blacklisting that has ended.',
  },
  basis: [{ source: 'ACFE; Daftar Hitam INAPROC', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.01.01',
  needs: ['vendorFacts', 'agency', 'day', 'amount'],
  thresholds: ['shellSigns', 'youngDays', 'captiveShare'],
  run(facts, thresholds) {
    const young =
      facts.foundedOn === null || facts.firstPaidOn === null
        ? null
        : daysBetween(facts.foundedOn, facts.firstPaidOn);
    const share = facts.paid > 0 ? facts.paidByOne / facts.paid : null;
    const listed =
      facts.blacklistedFrom !== null &&
      facts.lastPaidOn !== null &&
      facts.firstPaidOn !== null &&
      facts.lastPaidOn >= facts.blacklistedFrom &&
      (facts.blacklistedTo === null || facts.firstPaidOn <= facts.blacklistedTo);
    const known =
      facts.taxValid !== null || facts.nib !== null || young !== null || facts.twins.length > 0 || listed;
    if (!known)
      return notComputable(shellVendor, [
        {
          field: 'vendorFacts',
          says: { id: 'NIB, NPWP, atau tanggal akta rekanan', en: 'NIB, tax number or deed of the vendor' },
        },
      ]);
    const signs: Say[] = [];
    // A number that nobody has entered yet is no sign; a vendor of whom the tax number is known and the NIB is not, is one.
    if (facts.taxValid === false) signs.push({ id: 'NPWP tidak sah', en: 'invalid tax number' });
    else if (facts.nib === null && facts.taxValid !== null) signs.push({ id: 'tanpa NIB', en: 'no NIB' });
    if (young !== null && young < thresholds.youngDays)
      signs.push({ id: `dibayar ${young} hari setelah akta`, en: `paid ${young} days after its deed` });
    if (facts.agencies > 1 && share !== null && share > thresholds.captiveShare)
      signs.push({
        id: `${percent(share)} dari satu perangkat daerah`,
        en: `${percent(share)} from one agency`,
      });
    if (facts.twins.length > 0) {
      const names = [...new Set(facts.twins.map((twin) => twin.vendorName))].join(', ');
      signs.push({ id: `berbagi data dengan ${names}`, en: `shares data with ${names}` });
    }
    if (listed) signs.push({ id: 'masuk daftar hitam saat dibayar', en: 'blacklisted when paid' });
    const formula = both(`${signs.length} / ${thresholds.shellSigns}`);
    const list = (locale: 'id' | 'en') => signs.map((sign) => sign[locale]).join('; ');
    if (signs.length < thresholds.shellSigns)
      return answer(shellVendor, {
        state: 'clear',
        formula,
        reason: {
          id: `Tanda terlalu sedikit: ${list('id') || '–'}.`,
          en: `Too few signs: ${list('en') || '–'}.`,
        },
      });
    return answer(shellVendor, {
      state: 'found',
      formula,
      reason: { id: `${facts.vendorName}: ${list('id')}.`, en: `${facts.vendorName}: ${list('en')}.` },
      mend: {
        id: 'Datangi alamatnya, periksa akta dan pengalaman kerjanya.',
        en: 'Visit its address, look at its deed and its record of work.',
      },
      moneyAtRisk: facts.paid,
      evidence: [{ kind: 'vendor', ref: facts.vendor, value: facts.vendorName }],
    });
  },
};

export interface PayeeFacts {
  line: LineFact;
  /** name of the account's holder, and shared groups of three letters of it and the vendor's name, 0 to 1; null: not known */
  holder: string | null;
  likeness: number | null;
  /** other vendors that were paid into the same account */
  others: readonly string[];
  accountChangedOn: PlainDate | null;
}

export const payeeAccount: PopulationRule<PayeeFacts> = {
  code: 'XDB-03',
  version: 1,
  scope: 'population',
  title: { id: 'Rekening penerima janggal', en: 'Odd account of a payee' },
  detects: {
    id: 'Nama pemilik rekening lain dari rekanan, satu rekening untuk beberapa rekanan, atau rekening baru diganti sebelum dibayar.',
    en: 'The account’s holder is not the vendor, several vendors share an account, or the account was changed shortly before.',
  },
  formula: {
    id: 'kemiripan nama < batas, atau rekanan per rekening > 1, atau rekening diganti ≤ batas hari sebelum bayar',
    en: 'likeness of names < limit, or vendors of one account > 1, or account changed ≤ limit of days before payment',
  },
  falsePositives: {
    id: 'Singkatan nama oleh bank; rekening cabang.',
    en: 'Names shortened by the bank; accounts of a branch.',
  },
  basis: [{ source: 'Praktik pencegahan penipuan pembayaran (perubahan rekening)', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'critical',
  findingCode: '1.01.01',
  needs: ['accountHolder', 'accountKey', 'vendorFacts', 'day'],
  thresholds: ['holderLikeness', 'accountDays'],
  run({ line, holder, likeness, others, accountChangedOn }, thresholds) {
    if (holder === null && others.length === 0 && accountChangedOn === null)
      return notComputable(payeeAccount, [
        {
          field: 'accountHolder',
          says: { id: 'rekening penerima dan nama pemiliknya', en: 'account of the payee and its holder' },
        },
      ]);
    const days =
      accountChangedOn === null || line.day === null ? null : daysBetween(accountChangedOn, line.day);
    const signs: Say[] = [];
    if (likeness !== null && likeness < thresholds.holderLikeness)
      signs.push({
        id: `pemilik rekening “${holder ?? ''}”`,
        en: `the account belongs to “${holder ?? ''}”`,
      });
    if (others.length > 0)
      signs.push({
        id: `rekening juga dipakai ${others.join(', ')}`,
        en: `the account is also used by ${others.join(', ')}`,
      });
    if (days !== null && days >= 0 && days <= thresholds.accountDays)
      signs.push({
        id: `rekening diganti ${days} hari sebelum dibayar`,
        en: `the account was changed ${days} days before`,
      });
    const formula = both(
      `≈ ${likeness === null ? '–' : decimal(likeness)} / ${decimal(thresholds.holderLikeness)}; ${others.length + 1}; Δt = ${days ?? '–'} / ${thresholds.accountDays}`,
    );
    if (signs.length === 0)
      return answer(payeeAccount, {
        state: 'clear',
        formula,
        reason: { id: 'Rekening sesuai dengan rekanan.', en: 'The account is the vendor’s.' },
      });
    return answer(payeeAccount, {
      state: 'found',
      formula,
      reason: {
        id: `${line.vendorName ?? ''}: ${signs.map((sign) => sign.id).join('; ')}.`,
        en: `${line.vendorName ?? ''}: ${signs.map((sign) => sign.en).join('; ')}.`,
      },
      mend: {
        id: 'Hubungi rekanan lewat nomor yang sudah dikenal, bukan yang tertulis di surat permintaan.',
        en: 'Call the vendor on a number that is already known, not on the one in the letter.',
      },
      moneyAtRisk: line.amount,
      evidence: lineEvidence([line]),
    });
  },
};

/** A person who was paid, and when his service ended. */
export interface ServiceFacts {
  line: LineFact;
  personId: string;
  endedOn: PlainDate | null;
  /** day of the work, where it is known */
  workedOn: PlainDate | null;
}

export const impossiblePayee: PopulationRule<ServiceFacts> = {
  code: 'XDB-04',
  version: 1,
  scope: 'population',
  title: { id: 'Dibayar setelah masa kerja berakhir', en: 'Paid after service ended' },
  detects: {
    id: 'Honor atau tunjangan dibayar kepada orang yang sudah pensiun, pindah, atau meninggal.',
    en: 'Honorarium or allowance paid to somebody who has retired, moved or died.',
  },
  formula: {
    id: 'tanggal kerja (atau bayar) > tanggal akhir masa kerja',
    en: 'day of the work (or payment) > end of service',
  },
  falsePositives: {
    id: 'Honor yang terlambat dibayar untuk pekerjaan sebelumnya: hari kerjanya yang dihitung.',
    en: 'Late payment of earlier work: the day of the work counts.',
  },
  basis: [{ source: 'PP 12/2019 pasal 141; kode temuan 1.01.04', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'critical',
  findingCode: '1.01.04',
  needs: ['person', 'day'],
  thresholds: [],
  run({ line, endedOn, workedOn, personId }) {
    const day = workedOn ?? line.day;
    if (day === null)
      return notComputable(impossiblePayee, [
        { field: 'day', says: { id: 'tanggal bukti', en: 'day of the evidence' } },
      ]);
    const formula = both(`${day} ${endedOn !== null && day > endedOn ? '>' : '≤'} ${endedOn ?? '∞'}`);
    if (endedOn === null || day <= endedOn)
      return answer(impossiblePayee, {
        state: 'clear',
        formula,
        reason: { id: 'Masih bekerja pada hari itu.', en: 'In service on that day.' },
      });
    return answer(impossiblePayee, {
      state: 'found',
      formula,
      reason: {
        id: `${formatRupiah(line.amount)} dibayar untuk ${day}, padahal masa kerja berakhir ${endedOn}.`,
        en: `${formatRupiah(line.amount)} was paid for ${day}, although service ended on ${endedOn}.`,
      },
      mend: {
        id: 'Periksa siapa yang menandatangani tanda terima, dan minta dikembalikan.',
        en: 'See who signed the receipt, and have it paid back.',
      },
      moneyAtRisk: line.amount,
      evidence: [...lineEvidence([line]), { kind: 'person', ref: personId }],
    });
  },
};

/** The same person paid for one day by two agencies. */
export interface PileUpFacts {
  personId: string;
  day: PlainDate;
  lines: readonly LineFact[];
}

export const paidTwice: PopulationRule<PileUpFacts> = {
  code: 'XDB-05',
  version: 1,
  scope: 'population',
  title: {
    id: 'Satu orang dibayar dua perangkat daerah pada hari yang sama',
    en: 'One person paid by two agencies for one day',
  },
  detects: {
    id: 'Honor orang yang sama pada hari yang sama dibayar lebih dari satu perangkat daerah.',
    en: 'Honoraria of the same person for the same day are paid by more than one agency.',
  },
  formula: {
    id: 'banyak perangkat daerah per orang dan hari > 1',
    en: 'agencies for one person and day > 1',
  },
  falsePositives: {
    id: 'Dua acara pada hari yang sama; pembagian biaya yang sah.',
    en: 'Two events on one day; lawful sharing of costs.',
  },
  basis: [{ source: 'Perpres 33/2020 (batas honorarium); kode temuan 1.01.07', verified: false }],
  validFrom: plainDate('2021-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.01.07',
  needs: ['person', 'day', 'agency'],
  thresholds: [],
  run({ personId, day, lines }) {
    if (lines.some((line) => line.agencyId === null))
      return notComputable(paidTwice, [{ field: 'agency', says: { id: 'perangkat daerah', en: 'agency' } }]);
    const agencies = new Set(lines.map((line) => line.agencyId));
    const formula = both(`${day}: ${agencies.size}`);
    if (agencies.size < 2)
      return answer(paidTwice, {
        state: 'clear',
        formula,
        reason: { id: 'Dibayar satu perangkat daerah.', en: 'Paid by one agency.' },
      });
    const sums = lines.map((line) => line.amount);
    return answer(paidTwice, {
      state: 'found',
      formula,
      reason: {
        id: `Orang yang sama dibayar ${agencies.size} perangkat daerah untuk ${day}.`,
        en: `The same person was paid by ${agencies.size} agencies for ${day}.`,
      },
      mend: {
        id: 'Bandingkan daftar hadir kedua acara.',
        en: 'Compare the lists of attendance of both events.',
      },
      moneyAtRisk: sums.reduce((sum, amount) => sum + amount, 0) - Math.max(...sums),
      evidence: [...lineEvidence(lines), { kind: 'person', ref: personId }],
    });
  },
};
