import type { Say } from '../verdict.ts';
import { apart, product, productMillionths, sum } from './exact.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, join, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

const MEND_LINE = say(
  'Hitung ulang jumlah × harga, lalu perbaiki baris itu atau kuitansinya.',
  'Multiply quantity and price again, then correct the line or the receipt.',
);
const MEND_SUM = say(
  'Samakan nilainya: perbaiki dokumen yang salah atau setorkan kelebihannya.',
  'Make the amounts equal: correct the wrong document or pay the excess back.',
);

/** SPJ-02: lines, receipt, SPP, SPM and SP2D do not come to one sum. */
export const arithmetic = packageRule(
  {
    code: 'SPJ-02',
    title: say('Hitungan tidak cocok', 'The arithmetic does not agree'),
    detects: say(
      'Jumlah × harga, jumlah baris, kuitansi, SPP, SPM, dan SP2D tidak sama.',
      'Quantity × price, the sum of lines, receipt, SPP, SPM and SP2D differ.',
    ),
    formula: say(
      '|Σ bulat(jumlah × harga) − Σ nilai| > Rp 1 × n; Σ nilai (+ PPN) ≠ kuitansi ≠ nilai SPJ ≠ SPP ≠ SPM ≠ SP2D + potongan',
      '|Σ round(quantity × price) − Σ amount| > Rp 1 × n; Σ amount (+ VAT) ≠ receipt ≠ package ≠ SPP ≠ SPM ≠ SP2D + withheld',
    ),
    falsePositives: say(
      'Pembulatan tiap baris: selisih Rp 1 kali banyaknya baris diterima.',
      'Rounding of each line: a difference of Rp 1 a line is accepted.',
    ),
    basis: [LAW.uu1, LAW.pp12],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.01.04',
    needs: ['lines', 'amounts.receipt', 'amounts.claim', 'amounts.spp', 'amounts.spm', 'amounts.sp2d'],
    thresholds: ['roundingPerLine'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { roundingPerLine }) => {
    const parts = partsOf(facts);
    const total = compareTotal(facts, parts, roundingPerLine);
    const missing = [
      ...total.missing,
      ...(parts === null ? ['lines'] : unknownOf(facts, parts.paths)),
      ...unknownOf(
        facts,
        (facts.lines ?? []).flatMap((_, at) => [`lines.${at}.quantity`, `lines.${at}.price`]),
      ),
      ...unknownOf(facts, [paidOf(facts).path, 'amounts.claim']),
    ];
    const faults = [...lineFaults(facts, roundingPerLine), ...total.faults, ...chainFaults(facts)];
    return {
      faults,
      missing,
      clear: {
        formula: total.formula,
        says: say(
          'Baris, kuitansi, dan nilai SPJ berjumlah sama.',
          'Lines, receipt and package come to the same sum.',
        ),
        stands: [...(parts?.paths ?? []), paidOf(facts).path, 'amounts.claim'],
      },
    };
  },
);

/** What is paid by one amount, of which there is nothing to add up: a bill, a grant. */
const ONE_AMOUNT: readonly PackageFacts['kind'][] = ['utility', 'grant'];

/** The amounts that make up the package: its lines, or what each payee gets where there are no lines, or the one amount of a bill. */
function partsOf({ lines, payees, kind, amounts }: PackageFacts) {
  const name = lines !== null && lines.length > 0 ? 'lines' : 'payees';
  const list = name === 'lines' ? lines : payees;
  if (list === null || list.length === 0) {
    if (!ONE_AMOUNT.includes(kind) || amounts.claim === null) return null;
    return { paths: ['amounts.claim'], isComplete: true, total: sum([amounts.claim]), count: 1, isOne: true };
  }
  const known = list.flatMap((each) => each.amount ?? []);
  return {
    paths: list.map((_, at) => `${name}.${at}.amount`),
    isComplete: known.length === list.length,
    total: sum(known),
    count: list.length,
    isOne: false,
  };
}

/** What the lines have to come to: the receipt; the package itself where it has none (lists of payees, small purchases on a till slip). */
function paidOf(facts: PackageFacts) {
  return hasNoReceipt(facts)
    ? { path: 'amounts.claim', amount: facts.amounts.claim, name: say('nilai SPJ', 'package') }
    : { path: 'amounts.receipt', amount: facts.amounts.receipt, name: say('kuitansi', 'receipt') };
}

/** Its documents are listed, and no receipt is among them. */
export function hasNoReceipt({ documents, amounts }: PackageFacts): boolean {
  return amounts.receipt === null && documents !== null && !documents.some((each) => each.kind === 'receipt');
}

function lineFaults({ lines }: PackageFacts, tolerance: number): Fault[] {
  if (lines === null) return [];
  const known = lines.flatMap(({ quantity, price, amount }, at) =>
    quantity === null || price === null || amount === null ? [] : [{ at, quantity, price, amount }],
  );
  const paths = (at: number) => ['quantity', 'price', 'amount'].map((name) => `lines.${at}.${name}`);
  const off = known.filter(
    ({ quantity, price, amount }) =>
      apart(productMillionths(quantity, price), BigInt(amount) * 1_000_000n) > BigInt(tolerance) * 1_000_000n,
  );
  const single = off.map(({ at, quantity, price, amount }): Fault => {
    const right = product(quantity, price);
    const text = `${figure(quantity)} × ${rp(price)} = ${rp(right)} ≠ ${rp(amount)}`;
    return {
      formula: say(`baris ${at + 1}: ${text}`, `line ${at + 1}: ${text}`),
      says: say(
        `Baris ${at + 1} seharusnya ${rp(right)}, tertulis ${rp(amount)}.`,
        `Line ${at + 1} should be ${rp(right)} and says ${rp(amount)}.`,
      ),
      mend: MEND_LINE,
      stands: paths(at),
      ...(BigInt(amount) > right ? { atRisk: BigInt(amount) - right } : {}),
    };
  });
  const right = known.reduce((total, each) => total + product(each.quantity, each.price), 0n);
  const written = sum(known.map((each) => each.amount));
  const bound = BigInt(tolerance) * BigInt(lines.length);
  if (single.length > 0 || apart(right, written) <= bound) return single;
  return [
    {
      formula: say(`|${rp(right)} − ${rp(written)}| > ${rp(bound)}`),
      says: say(
        `Jumlah × harga semua baris ${rp(right)}, nilainya ${rp(written)}.`,
        `Quantity × price of all lines is ${rp(right)}, their amounts ${rp(written)}.`,
      ),
      mend: MEND_LINE,
      stands: known.flatMap(({ at }) => paths(at)),
      ...(written > right ? { atRisk: written - right } : {}),
    },
  ];
}

interface Total {
  faults: Fault[];
  /** what nobody knows and would decide */
  missing: string[];
  /** the comparison as it came out */
  formula: Say;
}

/** Prices may hold VAT or not: where nobody says which, a sum that fits either way accuses nobody. */
function compareTotal(facts: PackageFacts, parts: ReturnType<typeof partsOf>, tolerance: number): Total {
  const { linesIncludeVat } = facts.amounts;
  const { amount: receipt, path, name } = paidOf(facts);
  const none = { faults: [], missing: [], formula: say('Σ') };
  // What the receipt says beside it, the chain below compares.
  if (parts?.isOne === true)
    return { ...none, formula: say(`satu nilai ${rp(parts.total)}`, `one amount ${rp(parts.total)}`) };
  if (parts === null || !parts.isComplete || receipt === null) return none;
  const vat = linesIncludeVat === true ? 0n : vatOf(facts);
  const bound = BigInt(tolerance) * BigInt(parts.count);
  const fits = (sum: bigint) => apart(sum, BigInt(receipt)) <= bound;
  const shown = (added: bigint) => `Σ ${rp(parts.total)}${added === 0n ? '' : ` + PPN ${rp(added)}`}`;
  if (vat !== null && fits(parts.total + vat))
    return { ...none, formula: say(`${shown(vat)} = ${rp(receipt)}`) };
  if (linesIncludeVat !== false && fits(parts.total))
    return { ...none, formula: say(`${shown(0n)} = ${rp(receipt)}`) };
  if (vat === null) return { ...none, missing: ['taxes'] };
  const total = parts.total + vat;
  const fault: Fault = {
    formula: say(
      `${shown(vat)} ≠ ${name.id} ${rp(receipt)} (batas ${rp(bound)})`,
      `${shown(vat)} ≠ ${name.en} ${rp(receipt)} (bound ${rp(bound)})`,
    ),
    says: say(
      `Rincian berjumlah ${rp(total)}, ${name.id} ${rp(receipt)}.`,
      `The lines come to ${rp(total)}, the ${name.en} to ${rp(receipt)}.`,
    ),
    mend: MEND_SUM,
    stands: [...parts.paths, path],
    ...(BigInt(receipt) > total ? { atRisk: BigInt(receipt) - total } : {}),
  };
  return { ...none, faults: [fault] };
}

/** VAT that comes on top of prices; null: nobody said. */
function vatOf({ taxes, taxInvoice }: PackageFacts): bigint | null {
  const own = taxes?.filter((each) => each.kind === 'vat');
  if (own !== undefined && own.length > 0)
    return own.every((each) => each.amount !== null) ? sum(own.flatMap((each) => each.amount ?? [])) : null;
  if (taxInvoice?.vat != null) return BigInt(taxInvoice.vat);
  return own === undefined ? null : 0n;
}

interface Step {
  name: Say;
  paths: readonly string[];
  amount: bigint | null;
}

/** Receipt = package = SPP = SPM = SP2D + withheld. One SPP of UP, GU or TU holds many packages: there it ends at the package. */
function chainFaults({ amounts, method }: PackageFacts): Fault[] {
  const step = (name: Say, path: string, value: number | null): Step => ({
    name,
    paths: [path],
    amount: value === null ? null : BigInt(value),
  });
  const { claim, receipt, spp, spm, sp2d, withheld } = amounts;
  const chain = [
    step(say('kuitansi', 'receipt'), 'amounts.receipt', receipt),
    step(say('nilai SPJ', 'package'), 'amounts.claim', claim),
    ...(method === 'LS'
      ? [
          step(say('SPP'), 'amounts.spp', spp),
          step(say('SPM'), 'amounts.spm', spm),
          {
            name: say('SP2D + potongan', 'SP2D + withheld'),
            paths: ['amounts.sp2d', 'amounts.withheld'],
            amount: sp2d === null || withheld === null ? null : BigInt(sp2d) + BigInt(withheld),
          },
        ]
      : []),
  ].flatMap(({ amount, ...each }) => (amount === null ? [] : [{ ...each, amount }]));
  return chain.slice(1).flatMap((each, at): Fault[] => {
    const before = chain[at]!;
    if (each.amount === before.amount) return [];
    const shown = [before, each].map(({ name, amount }) =>
      say(`${name.id} ${rp(amount)}`, `${name.en} ${rp(amount)}`),
    );
    const formula = join(shown, ' ≠ ');
    return [
      {
        formula,
        says: say(`Nilai berbeda: ${formula.id}.`, `The amounts differ: ${formula.en}.`),
        mend: MEND_SUM,
        stands: [...before.paths, ...each.paths],
        ...(each.amount > before.amount ? { atRisk: each.amount - before.amount } : {}),
      },
    ];
  });
}
