// What a report says, in the order of 4W1H (what, who, when, where, how it is known): the plain content that only holders of the case key read.

export const CATEGORIES = [
  'corruption',
  'gratification',
  'procurement',
  'position-trading',
  'village-fund',
  'extortion',
  'conflict-of-interest',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const EVIDENCE_KINDS = ['document', 'photo', 'video', 'audio', 'witness', 'link', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file as the reporter chose it, sealed as it was. */
export interface EvidenceFile {
  /** name of the sealed file on the server, made in the browser */
  id: string;
  name: string;
  /** media type as the browser tells it */
  type: string;
  /** bytes of the original */
  size: number;
  /** of the original, hex */
  sha256: string;
}

export interface Evidence {
  kind: EvidenceKind;
  /** what it shows; for a witness who he is and what he saw */
  description: string;
  original: EvidenceFile | null;
  /** the working copy of a picture without its metadata, and what was taken out of it (kinds of pictures.ts) */
  working: { file: EvidenceFile; removed: string[] } | null;
}

export interface Spending {
  purpose: 'infrastructure' | 'empowerment' | 'other';
  what: string;
  /** whole rupiah; null when the reporter does not know */
  rupiah: number | null;
}

/** How a report came to the officer who typed it in at the counter. */
export const COUNTER_WAYS = ['walk-in', 'telephone', 'letter'] as const;
export type CounterWay = (typeof COUNTER_WAYS)[number];

export interface Narrative {
  version: 1;
  kind: 'narrative';
  language: 'id' | 'en';
  /** only of assisted intake; absent where the reporter typed it himself */
  cameBy?: CounterWay;
  category: Category;
  what: string;
  who: string;
  when: string;
  where: string;
  /** how the reporter knows */
  how: string;
  /** agency or village as chosen from the list (id), or as typed (name only) */
  agency: { id: string | null; name: string } | null;
  /** why it cannot wait; null when it can */
  urgent: string | null;
  evidence: Evidence[];
  /** why there are fewer than the pieces asked for */
  fewer: string | null;
  villageFund: { total: number | null; spending: Spending[] } | null;
  /** SHA-256 of the sealed identity, hex: no other identity can be put beside this report; null without one */
  identitySha256: string | null;
}

/** Characters of a field. */
export const NARRATIVE_LIMITS = { what: 8000, text: 2000, line: 300 } as const;
const EVIDENCE_LIMIT = 20;
const SPENDING_LIMIT = 50;
/** 1 TB; larger numbers are slips or attacks. */
const SIZE_LIMIT = 2 ** 40;
const RUPIAH_LIMIT = 1e13;

/** Which fields are not as they must be, e.g. `what` or `evidence.2.original`; empty: all is well. Never throws. */
export function narrativeFaults(value: unknown): string[] {
  if (!isObject(value)) return [''];
  const faults: string[] = [];
  const check = (name: string, right: boolean) => {
    if (!right) faults.push(name);
  };
  check('version', value['version'] === 1 && value['kind'] === 'narrative');
  check('language', value['language'] === 'id' || value['language'] === 'en');
  check('cameBy', value['cameBy'] === undefined || isOneOf(value['cameBy'], COUNTER_WAYS));
  check('category', isOneOf(value['category'], CATEGORIES));
  check('what', isText(value['what'], NARRATIVE_LIMITS.what));
  for (const name of ['who', 'when', 'where', 'how']) check(name, isText(value[name], NARRATIVE_LIMITS.text));
  for (const name of ['urgent', 'fewer'])
    check(name, value[name] === null || isText(value[name], NARRATIVE_LIMITS.text));
  const agency = value['agency'];
  check(
    'agency',
    agency === null ||
      (isObject(agency) &&
        (agency['id'] === null || isText(agency['id'], 36)) &&
        isText(agency['name'], NARRATIVE_LIMITS.line)),
  );
  const evidence = value['evidence'];
  if (Array.isArray(evidence) && evidence.length <= EVIDENCE_LIMIT)
    evidence.forEach((each: unknown, index) => faults.push(...evidenceFaults(each, `evidence.${index}`)));
  else faults.push('evidence');
  check('villageFund', value['villageFund'] === null || isVillageFund(value['villageFund']));
  const digest = value['identitySha256'];
  check('identitySha256', digest === null || isHash(digest));
  return faults;
}

export function isNarrative(value: unknown): value is Narrative {
  return narrativeFaults(value).length === 0;
}

function evidenceFaults(value: unknown, path: string): string[] {
  if (!isObject(value)) return [path];
  const faults: string[] = [];
  if (!isOneOf(value['kind'], EVIDENCE_KINDS)) faults.push(`${path}.kind`);
  if (!isText(value['description'], NARRATIVE_LIMITS.text)) faults.push(`${path}.description`);
  if (value['original'] !== null && !isFile(value['original'])) faults.push(`${path}.original`);
  const working = value['working'];
  const right =
    working === null ||
    (isObject(working) &&
      isFile(working['file']) &&
      Array.isArray(working['removed']) &&
      working['removed'].length <= 20 &&
      working['removed'].every((each: unknown) => isText(each, 30)));
  if (!right) faults.push(`${path}.working`);
  return faults;
}

function isFile(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value['id'], 36) &&
    isText(value['name'], NARRATIVE_LIMITS.line) &&
    isText(value['type'], NARRATIVE_LIMITS.line) &&
    isNumber(value['size'], SIZE_LIMIT) &&
    isHash(value['sha256'])
  );
}

function isVillageFund(value: unknown): boolean {
  return (
    isObject(value) &&
    (value['total'] === null || isNumber(value['total'], RUPIAH_LIMIT)) &&
    Array.isArray(value['spending']) &&
    value['spending'].length <= SPENDING_LIMIT &&
    value['spending'].every(
      (each: unknown) =>
        isObject(each) &&
        isOneOf(each['purpose'], ['infrastructure', 'empowerment', 'other']) &&
        isText(each['what'], NARRATIVE_LIMITS.line) &&
        (each['rupiah'] === null || isNumber(each['rupiah'], RUPIAH_LIMIT)),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, limit: number): boolean {
  return typeof value === 'string' && value.length <= limit;
}

function isNumber(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isOneOf(value: unknown, list: readonly string[]): boolean {
  return typeof value === 'string' && list.includes(value);
}
