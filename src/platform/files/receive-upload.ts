import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { isStorable } from '../http/schemas.ts';
import { badField, Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { FilesAwayError, filesAway } from './away.ts';
import { checkUpload } from './check-upload.ts';
import type { Kept } from './index.ts';
import {
  HEAD_BYTES,
  kindOfHead,
  KINDS,
  LONGEST_NAME,
  nameOfKind,
  OfficeFinder,
  type FileKind,
} from './kinds.ts';
import { dropUnused } from './store.ts';

/** What an endpoint takes. */
export interface UploadLimits {
  accepts: readonly FileKind[];
  maxBytes: number;
}

/** A file whose content is in the store, and the form's other fields. */
export interface Upload {
  file: Kept & { name: string; kind: FileKind; mediaType: string };
  fields: Record<string, string>;
}

const MEGABYTE = 1024 * 1024;
/** Room for boundaries and fields beside the file. */
const FORM_BYTES = 2 * MEGABYTE;

/**
 * Receives a form with one file: streams it into the store, telling its kind by its bytes. Refused, with nothing left behind: no form or
 * no file (422), an empty one (422), a kind that is not taken (415), more than `maxBytes` (413), an unusable name (422), a broken upload (400),
 * where a scanner is set, malware (422) and what could not be looked at (503), and what the store cannot take now (503).
 * Call it outside a transaction: the sender sets the pace.
 */
export async function receiveUpload(
  request: FastifyRequest,
  services: Pick<Services, 'db' | 'files' | 'scanner'>,
  governmentId: string,
  limits: UploadLimits,
): Promise<Outcome<Upload>> {
  if (!request.isMultipart()) return noFile();
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes + FORM_BYTES) {
    discardRest(request, limits.maxBytes);
    return tooLarge(limits);
  }
  let file: Upload['file'] | null = null;
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts({ limits: { fileSize: limits.maxBytes } })) {
      if (part.type === 'file') file = await keep(part, services, governmentId, limits);
      else if (typeof part.value === 'string' && !part.valueTruncated) fields[part.fieldname] = part.value;
      else
        throw new UploadRefused(
          badField(part.fieldname, 'Isian terlalu panjang.', 'This value is too long.'),
        );
    }
  } catch (error) {
    discardRest(request, limits.maxBytes);
    if (file !== null) await dropUnused(services, governmentId, file);
    if (error instanceof UploadRefused) return error.refusal;
    if (isBrokenForm(error)) return broken();
    throw error;
  }
  return file === null ? noFile() : { file, fields };
}

/** Thrown inside the stream, so that the store clears its draft away. */
class UploadRefused extends Error {
  override name = 'UploadRefused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Keeps one file of a form that a route reads itself; the refusals are those of `receiveUpload`, and what it refuses is read away. */
export async function keepPart(
  part: MultipartFile,
  services: Pick<Services, 'files' | 'scanner'>,
  governmentId: string,
  limits: UploadLimits,
): Promise<Outcome<Upload['file']>> {
  try {
    return await keep(part, services, governmentId, limits);
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    part.file.resume();
    return error.refusal;
  }
}

async function keep(
  part: MultipartFile,
  { files, scanner }: Pick<Services, 'files' | 'scanner'>,
  governmentId: string,
  limits: UploadLimits,
): Promise<Upload['file']> {
  const name = part.filename === '' ? 'berkas' : part.filename;
  if (!isStorable(name) || name.length > LONGEST_NAME) throw new UploadRefused(badName());
  const seen: { kind: FileKind | null } = { kind: null };
  const content = Readable.from(inspect(part, name, limits, seen), { objectMode: false });
  const kept = await files
    .put(governmentId, content, async (whole) => {
      const refusal = await checkUpload(scanner, name, whole);
      if (refusal !== null) throw new UploadRefused(refusal);
    })
    .catch((error: unknown) => {
      throw error instanceof FilesAwayError ? new UploadRefused(filesAway()) : error;
    });
  const kind = seen.kind!;
  return { ...kept, name: nameOfKind(name, kind), kind, mediaType: KINDS[kind].mediaType };
}

/** Lets the bytes through and refuses at the first sign: a wrong kind within the first 4 KiB, too much at the limit. */
async function* inspect(
  part: MultipartFile,
  name: string,
  limits: UploadLimits,
  seen: { kind: FileKind | null },
): AsyncGenerator<Buffer> {
  const office = new OfficeFinder();
  const take = (kind: FileKind | 'zip' | null) => {
    const possible =
      kind === 'zip' ? limits.accepts.some((each) => each === 'xlsx' || each === 'docx') : kind;
    if (!possible || (kind !== 'zip' && !limits.accepts.includes(kind!)))
      throw new UploadRefused(wrongKind(limits));
    return kind!;
  };
  let head: Buffer = Buffer.alloc(0);
  let kind: FileKind | 'zip' | null = null;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    office.see(chunk);
    if (kind === null) {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD_BYTES) continue;
      kind = take(kindOfHead(head, name));
      yield head;
    } else yield chunk;
  }
  if (part.file.truncated) throw new UploadRefused(tooLarge(limits));
  if (kind === null) {
    if (head.length === 0) throw new UploadRefused(empty());
    kind = take(kindOfHead(head, name));
    yield head;
  }
  seen.kind = kind === 'zip' ? office.found : kind;
  if (seen.kind === null || !limits.accepts.includes(seen.kind)) throw new UploadRefused(wrongKind(limits));
}

/** Reads the rest of a refused upload away, so that the sender gets the answer; one that never ends is cut off. */
export function discardRest(request: FastifyRequest, maxBytes: number): void {
  let left = 4 * maxBytes + FORM_BYTES;
  request.raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.raw.destroy();
  });
  request.raw.resume();
}

/** Did the sender's form break off, or was it none? */
export function isBrokenForm(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: string };
  return (
    /^(FST_|ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)/.test(code ?? '') ||
    /multipart|boundary|part terminated/i.test(error.message)
  );
}

function noFile(): Refusal {
  return badField('file', 'Pilih berkas yang akan diunggah.', 'Choose the file to upload.');
}
function empty(): Refusal {
  return badField('file', 'Berkas ini kosong. Pilih berkas lain.', 'This file is empty. Choose another one.');
}
function badName(): Refusal {
  return badField(
    'file',
    'Nama berkas tidak dapat disimpan: paling panjang 255 karakter. Ganti namanya, lalu unggah lagi.',
    'The file’s name cannot be stored: at most 255 characters. Rename it, then upload it again.',
  );
}
function broken(): Refusal {
  return new Refusal(400, 'upload-broken', {
    id: 'Unggahan terputus atau rusak, dan tidak ada yang disimpan. Unggah lagi.',
    en: 'The upload was cut off or damaged, and nothing was stored. Upload it again.',
  });
}
function tooLarge({ maxBytes }: UploadLimits): Refusal {
  const size = Math.floor(maxBytes / MEGABYTE);
  return fileRefusal(413, 'file-too-large', {
    id: `Berkas melebihi batas ${size} MB. Perkecil (misalnya pindai 150 dpi) atau bagi menjadi beberapa berkas, lalu unggah lagi.`,
    en: `The file exceeds the limit of ${size} MB. Make it smaller (scan at 150 dpi, for example) or split it, then upload it again.`,
  });
}
function wrongKind({ accepts }: UploadLimits): Refusal {
  const list = accepts.map((kind) => KINDS[kind].label).join(', ');
  return fileRefusal(415, 'file-kind', {
    id: `Isi berkas ini bukan jenis yang diterima di sini: ${list}. Simpan ulang sebagai salah satunya, lalu unggah lagi.`,
    en: `The content of this file is not of a kind taken here: ${list}. Save it as one of these, then upload it again.`,
  });
}
function fileRefusal(status: 413 | 415, code: string, message: Refusal['message']): Refusal {
  return new Refusal(status, code, message, [{ field: 'file', message }]);
}
