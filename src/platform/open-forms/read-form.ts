import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { discardRest, isBrokenForm } from '../files/receive-upload.ts';
import { dropUnused } from '../files/store.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import { FormReader, LONGEST_VALUE, type FieldError } from './form-values.ts';
import {
  DOCUMENT_BYTES,
  PICTURE_BYTES,
  receiveDocument,
  receivePicture,
  type DocumentField,
  type FileField,
  type StoredFile,
} from './receive-files.ts';
import { texts } from './texts.ts';

const MEGABYTE = 1024 * 1024;
/** An urlencoded form: the longest text that fits into one field, in four-byte characters, several times over. */
export const URLENCODED_BYTES = 2 * MEGABYTE;
/**
 * A form with files, in all. Above what its fields may hold, so that a photo that is too large gets its own sentence and
 * the rest of the form is still read; below what would let one sender fill the disk.
 */
export const MULTIPART_BYTES = 160 * MEGABYTE;
/** Parts of a form; one with ten thousand is still read, to say which field was one too many. */
const MOST_PARTS = 20_000;

export interface FormFiles {
  pictures?: FileField;
  documents?: DocumentField;
}

/** A form as it came; what its files hold is in the store, and belongs to nothing yet. */
export interface ReadForm {
  values: FormReader;
  stored: StoredFile[];
  fileErrors: FieldError[];
}

/** Reads an urlencoded or multipart form. Outside any transaction: the sender sets the pace. Refuses only what is no form or breaks off. */
export async function readForm(
  request: FastifyRequest,
  services: Pick<Services, 'db' | 'files' | 'folders' | 'scanner'>,
  governmentId: string,
  locale: Locale,
  takes: FormFiles,
): Promise<Outcome<ReadForm>> {
  const values = new FormReader(locale);
  if (!request.isMultipart()) {
    const body: unknown = request.body;
    // The urlencoded parser of form-route.ts hands pairs on; an empty POST has no body at all.
    for (const [name, value] of body instanceof URLSearchParams ? body : []) values.add(name, value);
    return { values, stored: [], fileErrors: [] };
  }
  return readMultipart(request, services, governmentId, locale, takes, values);
}

async function readMultipart(
  request: FastifyRequest,
  services: Pick<Services, 'db' | 'files' | 'folders' | 'scanner'>,
  governmentId: string,
  locale: Locale,
  takes: FormFiles,
  values: FormReader,
): Promise<Outcome<ReadForm>> {
  const most = takes.pictures || takes.documents ? MULTIPART_BYTES : URLENCODED_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) {
    discardRest(request, most);
    return tooLarge(most);
  }
  const into = { services, governmentId, locale, errors: [] as FieldError[], stored: [] as StoredFile[] };
  const count = countBytes(request, most);
  const options = {
    throwFileSizeLimit: false,
    limits: {
      fileSize: Math.max(PICTURE_BYTES, takes.documents?.maxBytes ?? DOCUMENT_BYTES),
      fieldSize: 4 * LONGEST_VALUE,
      fieldNameSize: 200,
      files: 100,
      fields: MOST_PARTS,
      parts: MOST_PARTS,
    },
  };
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'field') {
        const { fieldname, value, valueTruncated } = part;
        values.add(fieldname, typeof value === 'string' ? value : JSON.stringify(value), valueTruncated);
      } else if (part.filename === '') part.file.resume();
      else if (part.fieldname === takes.pictures?.field) await receivePicture(into, part, takes.pictures);
      else if (part.fieldname === takes.documents?.field) await receiveDocument(into, part, takes.documents);
      else part.file.resume();
    }
  } catch (error) {
    for (const file of into.stored) await dropUnused(services, governmentId, file);
    discardRest(request, most);
    if (count.over) return tooLarge(most);
    if (isBrokenForm(error)) return broken();
    throw error;
  } finally {
    count.stop();
  }
  return { values, stored: into.stored, fileErrors: into.errors };
}

/** Cuts off what exceeds a form's size, wherever in the form it stands. */
function countBytes(request: FastifyRequest, most: number): { over: boolean; stop(): void } {
  let seen = 0;
  const watch = (chunk: Buffer) => {
    seen += chunk.length;
    if (seen <= most || state.over) return;
    state.over = true;
    request.raw.destroy();
  };
  const state = { over: false, stop: () => void request.raw.off('data', watch) };
  request.raw.on('data', watch);
  return state;
}

function broken(): Refusal {
  return new Refusal(400, 'form-broken', { id: texts.id.formBroken, en: texts.en.formBroken });
}

function tooLarge(most: number): Refusal {
  const n = most / MEGABYTE;
  return new Refusal(413, 'form-too-large', {
    id: fill(texts.id.formTooLarge, { n }),
    en: fill(texts.en.formTooLarge, { n }),
  });
}
