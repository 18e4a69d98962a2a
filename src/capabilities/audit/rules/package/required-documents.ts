import type { DocumentKind, Kind, Method } from './terms.ts';

/** Documents that a package of these ways and kinds needs. */
export interface DocumentNeed {
  /** null: whatever the way of payment */
  methods: readonly Method[] | null;
  kinds: readonly Kind[];
  /** rupiah; only packages above it */
  above: number;
  /** `taxable`: only where the vendor collects VAT; `withheld`: only where tax was withheld; `deposited`: where it has to be deposited by now */
  when: 'always' | 'taxable' | 'withheld' | 'deposited';
  /** one of these is enough */
  anyOf: readonly DocumentKind[];
}

const ADVANCE: readonly Method[] = ['UP', 'GU', 'TU'];
const LS: readonly Method[] = ['LS'];
const BOUGHT: readonly Kind[] = ['goods', 'services', 'rent-land-building', 'rent-other', 'lodging', 'meal'];
const WORKS: readonly Kind[] = ['consulting', 'construction'];
const AGREEMENT: readonly DocumentKind[] = ['spk', 'contract', 'order'];

interface More {
  methods?: readonly Method[];
  above?: number;
  when?: DocumentNeed['when'];
}

function need(kinds: readonly Kind[], anyOf: readonly DocumentKind[], more: More = {}): DocumentNeed {
  return { methods: more.methods ?? null, kinds, above: more.above ?? 0, when: more.when ?? 'always', anyOf };
}

/**
 * What an accountability package usually has to hold (Permendagri 77/2020, its annex; not held against the text). A government's own
 * regulation replaces the list as a whole.
 */
export const REQUIRED_DOCUMENTS: readonly DocumentNeed[] = [
  need(BOUGHT, ['receipt', 'purchase-proof'], { methods: ADVANCE }),
  need([...BOUGHT, ...WORKS], ['receipt'], { methods: LS }),
  need(BOUGHT, AGREEMENT, { methods: LS }),
  need(WORKS, AGREEMENT),
  need(['goods', 'services', ...WORKS], ['handover'], { methods: LS }),
  need(['goods', 'services', ...WORKS], ['payment-report'], { methods: LS }),
  need(['goods', 'construction'], ['photo'], { methods: LS }),
  need(['meal'], ['attendance']),
  need(['consulting'], ['report']),
  need(['goods', 'services', 'rent-land-building', 'rent-other', ...WORKS], ['tax-invoice'], {
    above: 2_000_000,
    when: 'taxable',
  }),
  need([...BOUGHT, ...WORKS, 'honorarium'], ['tax-payment'], { when: 'deposited' }),
  need(['honorarium'], ['decree']),
  need(['honorarium'], ['payee-list', 'receipt']),
  need(['honorarium'], ['withholding', 'tax-payment'], { when: 'withheld' }),
  need(['travel'], ['assignment']),
  need(['travel'], ['travel-report']),
  need(['travel'], ['transport-ticket', 'statement']),
  need(['travel'], ['receipt', 'payee-list']),
  need(['salary'], ['payee-list']),
  need(['utility'], ['bill', 'invoice']),
  need(['fuel'], ['purchase-proof', 'receipt']),
  need(['grant'], ['grant-agreement']),
  need(['grant'], ['receipt']),
];

/** What is known of a package when its papers are asked for. */
export interface PapersOf {
  method: Method;
  kind: Kind;
  /** rupiah; null: not known yet */
  amount: number | null;
  isTaxable: boolean | null;
  /** tax was withheld or collected; null: nobody has said */
  isWithheld: boolean | null;
  /** the SP2D has been issued */
  isPaid: boolean;
}

/** Is the need one of packages of this way, kind and amount? An amount that is not known is below every other. */
export function concerns(need: DocumentNeed, { method, kind, amount }: PapersOf): boolean {
  return (
    (need.methods === null || need.methods.includes(method)) &&
    need.kinds.includes(kind) &&
    (need.above === 0 || (amount ?? 0) > need.above)
  );
}

/** Does the need hold for this package? The path of what is not known where nobody can say. */
export function isNeeded(
  { when }: DocumentNeed,
  { method, isTaxable, isWithheld, isPaid }: PapersOf,
): boolean | 'vendor.isTaxable' | 'taxes' {
  if (when === 'always') return true;
  if (when === 'taxable') return isTaxable ?? 'vendor.isTaxable';
  if (isWithheld === null) return 'taxes';
  // LS is withheld by the SP2D and deposited after it: before it there is no proof to attach.
  return isWithheld && (when === 'withheld' || method !== 'LS' || isPaid);
}
