import { FIELDS } from '../../../rules/packages/fields.ts';

/** Parts of the screen of one package, by the id that a link leads to. */
export type Place = 'dokumen' | 'isian' | 'rincian' | 'pajak' | 'orang' | 'penyedia' | `isian-${string}`;

/** Data that stand under another name on the screen. */
const SAME: Record<string, Place> = {
  'vendor.account.holder': 'isian-payee.accountHolder',
  'vendor.taxNumber': 'isian-payee.taxNumber',
  'vendor.name': 'isian-payee.name',
  'taxTreatment.construction': 'isian-treatment.construction',
  'taxTreatment.isLuxury': 'isian-treatment.isLuxury',
  taxInvoice: 'isian-taxInvoice.number',
};
const BEGINS: readonly (readonly [string, Place])[] = [
  ['lines', 'rincian'],
  ['taxes', 'pajak'],
  ['roles', 'orang'],
  ['payees', 'orang'],
  ['documents', 'dokumen'],
];

/**
 * Where the office can give or mend a datum of the rules.
 * @param path of the facts, e.g. `lines.2.price`
 * @returns null: it comes from SIPD, from other packages or from a register, and nobody types it here
 */
export function whereToMend(path: string): Place | null {
  if (Object.hasOwn(FIELDS, path)) return `isian-${path}`;
  const same = SAME[path];
  if (same !== undefined) return same;
  if (path === 'vendor') return 'penyedia';
  return BEGINS.find(([head]) => path === head || path.startsWith(`${head}.`))?.[1] ?? null;
}
