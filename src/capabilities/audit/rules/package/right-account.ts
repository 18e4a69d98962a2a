import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** Accounts of goods and services, on which no asset is booked (Permendagri 90/2019). */
const GOODS_AND_SERVICES = '5.1.02';

const MEND = say(
  'Periksa kode rekening; ajukan pergeseran anggaran bila belanjanya memang belanja modal.',
  'Check the account; ask for a change of the budget if it is an investment.',
);

/** SPJ-05: the account does not fit what was bought. */
export const rightAccount = packageRule(
  {
    code: 'SPJ-05',
    title: say('Kode rekening tidak sesuai', 'The account does not fit'),
    detects: say(
      'Barang yang dibeli bukan golongan rekeningnya, atau aset dibukukan sebagai barang dan jasa.',
      'What was bought is not of its account’s class, or an asset is booked as goods and services.',
    ),
    formula: say(
      'golongan(uraian) bukan bagian rekening; atau rekening 5.1.02 dan harga satuan ≥ batas kapitalisasi',
      'class(description) is not of the account; or account 5.1.02 and unit price ≥ limit of capitalisation',
    ),
    falsePositives: say(
      'Sinonim uraian; barang habis pakai yang mahal. Kamus barang dipelajari dari SPJ yang sudah lolos.',
      'Synonyms; costly consumables. The dictionary is learnt from packages that passed.',
    ),
    basis: [LAW.permendagri90, LAW.pp71],
    validFrom: SINCE.treasury,
    severity: 'medium',
    findingCode: '2.01.01',
    needs: ['accountCode', 'kind', 'lines', 'lines.*.fittingAccounts', 'lines.*.price'],
    thresholds: ['capitalisation'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { capitalisation }) => {
    const { accountCode, lines } = facts;
    const missing = unknownOf(facts, ['accountCode', 'kind', 'lines']);
    const faults: Fault[] = [];
    const open: string[] = [];
    for (const [at, line] of (accountCode === null ? [] : (lines ?? [])).entries()) {
      const fits = line.fittingAccounts?.some((each) => isWithin(accountCode!, each)) ?? null;
      if (fits === false) faults.push(strange(at, accountCode!, line.fittingAccounts!));
      else if (fits === null && isAsset(facts, line.price, capitalisation))
        faults.push(asset(at, accountCode!, line.price!, capitalisation));
      else if (fits === null) open.push(`lines.${at}.fittingAccounts`);
    }
    return {
      faults,
      missing: [...missing, ...open],
      clear: {
        formula: say(
          `${lines?.length ?? 0} baris sesuai rekening ${accountCode ?? ''}`,
          `${lines?.length ?? 0} line(s) fit account ${accountCode ?? ''}`,
        ),
        says: say('Semua baris sesuai dengan rekeningnya.', 'All lines fit their account.'),
        stands: ['accountCode', 'lines'],
      },
    };
  },
);

/** Is the account the given one, or below it? Parts are whole: 5.1.02 does not hold 5.1.021. */
function isWithin(account: string, above: string): boolean {
  return account === above || account.startsWith(`${above}.`);
}

function isAsset({ kind, accountCode }: PackageFacts, price: number | null, limit: number): boolean {
  return (
    kind === 'goods' &&
    accountCode !== null &&
    isWithin(accountCode, GOODS_AND_SERVICES) &&
    price !== null &&
    price >= limit
  );
}

function strange(at: number, account: string, fitting: readonly string[]): Fault {
  const others = fitting.join(', ');
  return {
    formula: say(
      `baris ${at + 1}: ${account} bukan bagian ${others}`,
      `line ${at + 1}: ${account} is not within ${others}`,
    ),
    says: say(
      `Baris ${at + 1} biasanya dibukukan pada ${others}, di sini pada ${account}.`,
      `Line ${at + 1} is usually booked on ${others}, here on ${account}.`,
    ),
    mend: MEND,
    stands: ['accountCode', `lines.${at}.description`],
  };
}

function asset(at: number, account: string, price: number, limit: number): Fault {
  return {
    formula: say(
      `baris ${at + 1}: ${account}, ${rp(price)} ≥ ${rp(limit)}`,
      `line ${at + 1}: ${account}, ${rp(price)} ≥ ${rp(limit)}`,
    ),
    says: say(
      `Harga satuan baris ${at + 1} ${rp(price)}; mulai ${rp(limit)} barang biasanya menjadi aset.`,
      `Unit price of line ${at + 1} is ${rp(price)}; from ${rp(limit)} on an item usually is an asset.`,
    ),
    mend: MEND,
    stands: ['accountCode', `lines.${at}.price`],
  };
}
