// A case for KPK or another authority: one zip that is sealed with age to the addressee's recipient or to a passphrase, and that opens with the plain
// program `age` (1.1 and later), unzip and `sha256sum -c`. Nothing of the reporter's identity is in it.
import { Zip, ZipPassThrough } from 'fflate';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import {
  sealStream,
  sealStreamWithPassphrase,
  streamOf,
  type SCRYPT_WORK,
} from '../../../platform/sealing/age.ts';
import { digestHex, utf8 } from '../../../platform/sealing/bytes.ts';
import { hashedStream } from '../../../platform/sealing/hash-stream.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import type { Narrative } from '../rules/narrative.ts';

/** Who is accused, as KPK's form asks (name, position, agency). */
export interface Accused {
  name: string;
  position: string;
  agency: string;
}

/** One act on the case, day-rounded as everything of it. */
export interface CustodyEntry {
  day: string;
  /** what was done, in words */
  act: string;
  /** office, not a person's name where none is needed */
  by: string;
  /** letter, decree or order; null when none */
  letter: string | null;
}

export interface ReferralFile {
  name: string;
  /** SHA-256 of the original as the reporter's browser took it, hex; the package is not finished when it differs */
  sha256: string;
  open: () => Promise<ReadableStream<Uint8Array>>;
}

export interface Referral {
  /** the case's public number */
  number: string;
  /** e.g. `KPK`, `Kejaksaan Negeri …` */
  addressee: string;
  government: string;
  /** day of referral, 'YYYY-MM-DD' */
  day: string;
  narrative: Narrative;
  accused: Accused[];
  /** estimated loss in whole rupiah; null: unknown */
  loss: number | null;
  /** other authorities that know of it */
  reportedElsewhere: string[];
  custody: CustodyEntry[];
  originals: ReferralFile[];
  /** cover letter as PDF; null when it goes on paper only */
  letter: Uint8Array | null;
  /** the reporter agreed that his name goes along, in a file of its own (referral-identity.ts) */
  identityApart: boolean;
}

export interface ManifestItem {
  path: string;
  size: number;
  /** hex */
  sha256: string;
}

const MANIFEST = 'manifest.json';
/** zip without its 64-bit extension: beyond this the package is refused rather than broken. */
const SIZE_LIMIT = 2 ** 32 - 2 ** 24;

export interface Telling {
  /** path that is being packed */
  progress?: (path: string) => void;
  /** SHA-256 of manifest.json, hex, once it is packed: by it the package is recorded */
  manifest?: (sha256: string) => void;
}

/**
 * The package as a stream, its pieces read one after the other: 200 MB take the memory of a few chunks. The stream errors with `content` when an
 * original is not what its hash says.
 */
export function packReferral(referral: Referral, telling: Telling = {}): ReadableStream<Uint8Array> {
  const pieces = piecesOf(referral);
  const items: ManifestItem[] = [];
  let failure: Error | null = null;
  let packed = 0;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const zip = new Zip((error, chunk, last) => {
    if (error !== null) failure = error;
    else if (chunk.length > 0) controller.enqueue(chunk);
    if (last && failure === null) controller.close();
  });
  const addPiece = async ({ path, sha256, open }: Piece) => {
    telling.progress?.(path);
    const entry = new ZipPassThrough(path);
    // Of the time of a report nothing but days is known, here neither.
    entry.mtime = new Date(`${referral.day}T00:00:00`);
    zip.add(entry);
    const hashed = await hashedStream();
    const reader = (await open()).pipeThrough(hashed.through).getReader();
    for (let each = await reader.read(); !each.done; each = await reader.read()) {
      packed += each.value.length;
      if (packed > SIZE_LIMIT) throw new SealingError('too-large');
      entry.push(each.value);
    }
    entry.push(new Uint8Array(), true);
    const found = await hashed.result;
    if (sha256 !== null && sha256 !== found.sha256)
      throw new SealingError('content', `${path} differs from its hash`);
    items.push({ path, ...found });
    if (path === MANIFEST) telling.manifest?.(found.sha256);
    if (failure !== null) throw failure;
  };
  let next = 0;
  return new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    async pull() {
      const piece = pieces[next];
      next += 1;
      if (piece !== undefined) return addPiece(piece);
      const list = [...items];
      const sums = list.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
      await addPiece(textPiece('SHA256SUMS', sums));
      await addPiece(textPiece(MANIFEST, json(manifestOf(referral, list))));
      zip.end();
    },
    cancel: () => zip.terminate(),
  });
}

/** Packed and sealed. A passphrase is for an authority without a recipient of its own; send its words another way. */
export function sealReferral(
  referral: Referral,
  to: { recipient: string } | { passphrase: string; place: keyof typeof SCRYPT_WORK },
  telling: Telling = {},
): Promise<ReadableStream<Uint8Array>> {
  const packed = packReferral(referral, telling);
  return 'recipient' in to
    ? sealStream(packed, [to.recipient])
    : sealStreamWithPassphrase(packed, to.passphrase, to.place);
}

interface Piece {
  path: string;
  sha256: string | null;
  open: () => Promise<ReadableStream<Uint8Array>>;
}

/**
 * What the package will hold beside the letter, for the letter to name it: places and hashes, never a file's name, because the letter is drawn by
 * the server.
 */
export async function contentsOf(
  referral: Omit<Referral, 'letter'>,
): Promise<{ place: string; sha256: string }[]> {
  const told = async (place: string, value: unknown) => ({ place, sha256: await digestHex(json(value)) });
  return [
    await told('laporan.json', reportOf(referral)),
    await told('riwayat-penanganan.json', referral.custody),
    ...referral.originals.map(({ sha256 }, index) => ({ place: `bukti/${numbered(index)}`, sha256 })),
  ];
}

function piecesOf(referral: Referral): Piece[] {
  const { originals, letter } = referral;
  return [
    textPiece('laporan.json', json(reportOf(referral))),
    textPiece('riwayat-penanganan.json', json(referral.custody)),
    ...(letter === null
      ? []
      : [{ path: 'surat-pengantar.pdf', sha256: null, open: async () => streamOf(letter) }]),
    ...originals.map(({ name, sha256, open }, index) => ({
      path: `bukti/${numbered(index)}-${plainName(name)}`,
      sha256,
      open,
    })),
  ];
}

/** The questions of KPK's complaint form (what, who, when, where, how; official, agency, loss, evidence), under their Indonesian names. */
function reportOf({
  narrative,
  accused,
  loss,
  reportedElsewhere,
  number,
  addressee,
  government,
  day,
  identityApart,
}: Omit<Referral, 'letter'>) {
  return {
    versi: 1,
    nomor: number,
    tujuan: addressee,
    pengirim: government,
    tanggal: day,
    kategori: narrative.category,
    apa: narrative.what,
    siapa: narrative.who,
    terlapor: accused.map((each) => ({ nama: each.name, jabatan: each.position, instansi: each.agency })),
    kapan: narrative.when,
    dimana: narrative.where,
    bagaimana: narrative.how,
    instansi: narrative.agency?.name ?? null,
    perkiraan_kerugian_rupiah: loss,
    dilaporkan_juga_kepada: reportedElsewhere,
    bukti: narrative.evidence.map((each) => ({
      jenis: each.kind,
      keterangan: each.description,
      berkas: each.original?.name ?? null,
      sha256: each.original?.sha256 ?? null,
    })),
    identitas_pelapor: identityApart
      ? 'dalam berkas tersendiri, dengan persetujuan pelapor'
      : 'tidak disertakan',
  };
}

function manifestOf({ number, addressee, government, day }: Referral, items: readonly ManifestItem[]) {
  return { version: 1, number, addressee, government, day, algorithm: 'SHA-256', items };
}

function textPiece(path: string, text: string): Piece {
  return { path, sha256: null, open: async () => streamOf(utf8(text)) };
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, '0');
}

function json(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}

/** A name that every system can unpack, without paths: letters, digits, dots and dashes of ASCII. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return plain === '' ? 'berkas' : plain.slice(-80);
}
