// The envelope on a flash disk: one plain tar file that holds the sealed report (JSON) and the sealed evidence (age files). Nothing in it is open,
// and `tar` and `age` read it without this program.
import { readUtf8, utf8, type Bytes } from '../../../../../platform/sealing/bytes.ts';
import type { SealedReport } from '../../../sealing/report.ts';

/** What the container says of itself, beside the report. */
export interface EnvelopeHead {
  version: 1;
  kind: 'lurus-wbs-envelope';
  /** UUID */
  government: string;
  report: SealedReport;
}

export interface Envelope extends EnvelopeHead {
  /** sealed evidence in the order of `report.files` */
  evidence: Blob[];
}

export type EnvelopeFault = 'not-envelope' | 'damaged';

const HEAD = 'lurus.json';
const BLOCK = 512;
/** Bytes of the JSON: identity with its photograph, narrative and wraps. */
const HEAD_LIMIT = 16 * 2 ** 20;
const FILES_LIMIT = 10;

/** The same report and evidence always give the same bytes; no time, name or owner stands in it. */
export function writeEnvelope({ government, report, evidence }: Omit<Envelope, 'version' | 'kind'>): Blob {
  const head: EnvelopeHead = { version: 1, kind: 'lurus-wbs-envelope', government, report };
  const files: [name: string, content: Blob][] = [
    [HEAD, new Blob([utf8(JSON.stringify(head))])],
    ...evidence.map((each, index): [string, Blob] => [`bukti/${index}.age`, each]),
  ];
  const parts = files.flatMap(([name, content]) => [
    headerOf(name, content.size),
    content,
    new Uint8Array(padOf(content.size)),
  ]);
  return new Blob([...parts, new Uint8Array(2 * BLOCK)], { type: 'application/x-tar' });
}

/** Reads what somebody handed in; whether its seals hold is for the server and the readers. */
export async function readEnvelope(
  file: Blob,
): Promise<{ envelope: Envelope; fault: null } | { envelope: null; fault: EnvelopeFault }> {
  const entries: { name: string; content: Blob }[] = [];
  for (let at = 0; entries.length <= FILES_LIMIT;) {
    const block = new Uint8Array(await file.slice(at, at + BLOCK).arrayBuffer());
    if (block.length < BLOCK) return refuse(entries.length === 0 ? 'not-envelope' : 'damaged');
    if (block.every((byte) => byte === 0)) break;
    const entry = readHeader(block);
    if (entry === null) return refuse(entries.length === 0 ? 'not-envelope' : 'damaged');
    const from = at + BLOCK;
    if (from + entry.size > file.size) return refuse('damaged');
    entries.push({ name: entry.name, content: file.slice(from, from + entry.size) });
    at = from + entry.size + padOf(entry.size);
  }
  const [first, ...rest] = entries;
  if (first?.name !== HEAD || first.content.size > HEAD_LIMIT) return refuse('not-envelope');
  const head = parse(readUtf8(new Uint8Array(await first.content.arrayBuffer())));
  if (!isHead(head)) return refuse('not-envelope');
  const right =
    rest.length === head.report.files.length &&
    rest.every(
      ({ name, content }, index) =>
        name === `bukti/${index}.age` && content.size === head.report.files[index]?.size,
    );
  return right
    ? { envelope: { ...head, evidence: rest.map((each) => each.content) }, fault: null }
    : refuse('damaged');
}

function refuse(fault: EnvelopeFault): { envelope: null; fault: EnvelopeFault } {
  return { envelope: null, fault };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is EnvelopeHead {
  if (typeof value !== 'object' || value === null) return false;
  const { version, kind, government, report } = value as Record<string, unknown>;
  if (version !== 1 || kind !== 'lurus-wbs-envelope' || typeof government !== 'string') return false;
  if (typeof report !== 'object' || report === null) return false;
  const { files, caseWraps } = report as Record<string, unknown>;
  const isSized = (each: unknown) =>
    typeof each === 'object' && each !== null && Number.isSafeInteger((each as { size?: unknown }).size);
  return (
    Array.isArray(files) &&
    files.length <= FILES_LIMIT &&
    files.every(isSized) &&
    Array.isArray(caseWraps) &&
    caseWraps.every(
      (each: unknown) =>
        typeof each === 'object' &&
        each !== null &&
        typeof (each as { fingerprint?: unknown }).fingerprint === 'string',
    )
  );
}

function padOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** POSIX ustar: name, mode, owner 0, size, time 0, checksum. */
function headerOf(name: string, size: number): Bytes {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => block.set(utf8(text), at);
  const octal = (value: number, length: number) => value.toString(8).padStart(length, '0');
  put(0, name);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${octal(size, 11)} `);
  put(136, `${octal(0, 11)} `);
  put(156, '0');
  put(257, 'ustar\x0000');
  put(148, `${octal(sumOf(block), 6)}\0 `);
  return block;
}

function readHeader(block: Uint8Array): { name: string; size: number } | null {
  const text = (at: number, length: number) => readUtf8(block.subarray(at, at + length)).split('\0')[0] ?? '';
  const size = text(124, 12).trim();
  const plain = text(156, 1) === '0' && text(257, 5) === 'ustar' && /^[0-7]{1,11}$/.test(size);
  return plain && Number.parseInt(text(148, 8).trim(), 8) === sumOf(block)
    ? { name: text(0, 100), size: Number.parseInt(size, 8) }
    : null;
}

/** Of all bytes, with the checksum's own field counted as spaces. */
function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
