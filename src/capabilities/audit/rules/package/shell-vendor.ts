import { daysBetween } from '../../../../platform/calendar/index.ts';
import type { Say } from '../verdict.ts';
import type { PackageFacts } from './facts.ts';
import { packageRule } from './package-rule.ts';
import { figure, list, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import { plainTaxNumber } from './tax-invoice.ts';
import type { PackageThresholds } from './thresholds.ts';

interface Sign {
  paths: readonly string[];
  /** null: cannot be said */
  holds: Say | false | null;
  weight: number;
}

/** XDB-02: several signs that a vendor exists on paper only. One sign alone says nothing. */
export const shellVendor = packageRule(
  {
    code: 'XDB-02',
    title: say('Tanda penyedia semu', 'Signs of a shell vendor'),
    detects: say(
      'Beberapa tanda bersama: tanpa NIB atau NPWP sah, baru berdiri, bergantung pada satu perangkat daerah, berbagi alamat atau rekening, masuk daftar hitam.',
      'Several signs together: no registration or valid tax number, just founded, dependent on one agency, shared address or account, blacklisted.',
    ),
    formula: say(
      'Σ tanda ≥ batas: NIB/NPWP; pembayaran pertama − akta < batas hari; pendapatan dari satu perangkat daerah > batas; alamat/telepon/notaris/rekening sama; daftar hitam pada tanggalnya',
      'Σ signs ≥ limit: registration or tax number; first payment − deed < days; revenue from one agency > share; same address/phone/notary/account; blacklisted on the day',
    ),
    falsePositives: say(
      'UMKM baru; daftar hitam memiliki tanggal mulai dan berakhir.',
      'New small businesses; the blacklist has first and last days.',
    ),
    basis: [LAW.evidence, LAW.blacklist],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.01.01',
    needs: [
      'vendor.nib',
      'vendor.taxNumber',
      'vendor.foundedOn',
      'vendor.firstPaidOn',
      'vendor.shareOfAgency',
      'vendor.shared',
      'vendor.blacklist',
    ],
    thresholds: ['shellSigns', 'blacklistSigns', 'youngDays', 'captiveShare'],
    lawDay: ({ dates }) => dates.contract ?? dates.order ?? dates.receipt,
  },
  (facts, t) => {
    const { vendor, payees } = facts;
    const isPeople = vendor === null && payees !== null && payees.length > 0;
    const signs = isPeople ? [] : signsOf(facts, t);
    const seen = signs.flatMap(({ holds, weight, paths }) => (holds ? [{ holds, weight, paths }] : []));
    const count = seen.reduce((total, each) => total + each.weight, 0);
    const open = signs.filter((each) => each.holds === null);
    const reach = count + open.reduce((total, each) => total + each.weight, 0);
    const names = list(seen.map((each) => each.holds));
    const formula = say(`${count} tanda ≥ ${t.shellSigns}`, `${count} sign(s) ≥ ${t.shellSigns}`);
    return {
      faults:
        seen.length > 0 && count >= t.shellSigns
          ? [
              {
                formula: say(`${formula.id}: ${names.id}`, `${formula.en}: ${names.en}`),
                says: say(`Penyedia: ${names.id}.`, `The vendor: ${names.en}.`),
                mend: say(
                  'Kunjungi alamat penyedia, minta NIB, NPWP, dan bukti pengalaman; tunda pembayaran sampai jelas.',
                  'Visit the vendor’s address, ask for registration, tax number and experience; wait with the payment until it is clear.',
                ),
                stands: seen.flatMap((each) => each.paths),
              },
            ]
          : [],
      missing:
        reach >= t.shellSigns ? open.flatMap((each) => each.paths).filter((path) => isOpen(facts, path)) : [],
      clear: {
        formula: say(`${count} tanda < ${t.shellSigns}`, `${count} sign(s) < ${t.shellSigns}`),
        says: isPeople
          ? say('SPJ ini membayar perorangan, bukan penyedia.', 'This package pays people, not a vendor.')
          : say(
              `Tanda penyedia semu tidak cukup${names.id === '' ? '' : ` (hanya: ${names.id})`}.`,
              `Not enough signs of a shell vendor${names.en === '' ? '' : ` (only: ${names.en})`}.`,
            ),
        stands: ['vendor'],
      },
    };
  },
);

function isOpen({ vendor }: PackageFacts, path: string): boolean {
  const name = path.replace('vendor.', '');
  return vendor === null || Reflect.get(vendor, name) === null;
}

function signsOf({ vendor, dates }: PackageFacts, t: PackageThresholds): Sign[] {
  const day = dates.contract ?? dates.order ?? dates.receipt;
  const first = vendor?.firstPaidOn ?? null;
  const age = vendor?.foundedOn == null || first === null ? null : daysBetween(vendor.foundedOn, first);
  const share = vendor?.shareOfAgency ?? null;
  const shared = vendor?.shared?.filter((each) => each.vendors > 0) ?? null;
  const listed =
    vendor?.blacklist == null || day === null
      ? null
      : (vendor.blacklist.find((each) => each.from <= day && day <= each.to) ?? false);
  return [
    { paths: ['vendor.nib', 'vendor.taxNumber'], holds: unregistered(vendor), weight: 1 },
    {
      paths: ['vendor.foundedOn', 'vendor.firstPaidOn'],
      holds:
        age === null
          ? null
          : age < t.youngDays &&
            say(
              `dibayar ${age} hari setelah akta (< ${t.youngDays})`,
              `paid ${age} days after its deed (< ${t.youngDays})`,
            ),
      weight: 1,
    },
    {
      paths: ['vendor.shareOfAgency'],
      holds:
        share === null
          ? null
          : share > t.captiveShare &&
            say(
              `${figure(share * 100)} % pendapatan dari satu perangkat daerah (> ${figure(t.captiveShare * 100)} %)`,
              `${figure(share * 100)} % of revenue from one agency (> ${figure(t.captiveShare * 100)} %)`,
            ),
      weight: 1,
    },
    {
      paths: ['vendor.shared'],
      holds:
        shared === null
          ? null
          : shared.length > 0 &&
            say(
              'berbagi alamat, telepon, notaris, atau rekening dengan penyedia lain',
              'shares address, phone, notary or account with another vendor',
            ),
      weight: 1,
    },
    {
      paths: ['vendor.blacklist'],
      holds:
        listed === null
          ? null
          : listed &&
            say(
              `masuk daftar hitam ${listed.from} sampai ${listed.to}`,
              `blacklisted ${listed.from} to ${listed.to}`,
            ),
      weight: t.blacklistSigns,
    },
  ];
}

/** No registration (empty), or a tax number whose check digit does not fit; null where neither is known to be wrong and one is unknown. */
function unregistered(vendor: PackageFacts['vendor']): Say | false | null {
  if (vendor === null) return null;
  const { nib, taxNumber } = vendor;
  if (nib !== null && nib.trim() === '') return say('tanpa NIB', 'no business registration');
  if (taxNumber !== null && !isTaxNumber(taxNumber))
    return say('NPWP tidak ada atau tidak sah', 'no valid tax number');
  return nib === null || taxNumber === null ? null : false;
}

/** 15 digits, or 16 that begin with 0: the ninth is the check digit (Luhn) of the first eight. 16 others are a person's identity number. */
export function isTaxNumber(text: string): boolean {
  const digits = plainTaxNumber(text);
  if (digits.length === 16) return true;
  if (digits.length !== 15) return false;
  const total = Array.from(digits.slice(0, 9)).reduce((sum, each, at) => {
    const value = Number(each) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}
