import type { MultipartFile } from '@fastify/multipart';
import { join } from 'node:path';
import { keepPart } from '../files/receive-upload.ts';
import type { Kept } from '../files/index.ts';
import { KINDS, type FileKind } from '../files/kinds.ts';
import { isStorable } from '../http/schemas.ts';
import { isRefusal } from '../outcome.ts';
import { putAside, type PassingFile } from '../pictures/passing-file.ts';
import { MOST_PIXELS, redrawPicture } from '../pictures/redraw-picture.ts';
import type { Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import type { FieldError } from './form-values.ts';
import { texts } from './texts.ts';

/** Which files a form takes, and how many in one field. */
export interface FileField {
  field: string;
  max: number;
}
export interface DocumentField extends FileField {
  /** PDF and pictures when not said; documents are kept as they came, with whatever they tell of their maker */
  accepts?: readonly FileKind[];
  /** bytes; 10 MB when not said */
  maxBytes?: number;
}

/** A file of the form whose content is in the store. */
export interface StoredFile extends Kept {
  field: string;
  name: string;
  mediaType: string;
}

const MEGABYTE = 1024 * 1024;
/** A photo of the largest phone camera at its best quality is smaller. */
export const PICTURE_BYTES = 25 * MEGABYTE;
export const DOCUMENT_BYTES = 10 * MEGABYTE;

export interface Receiving {
  services: Pick<Services, 'files' | 'folders' | 'scanner'>;
  governmentId: string;
  locale: Locale;
  errors: FieldError[];
  stored: StoredFile[];
}

/** Takes a picture: puts it aside, draws it anew, and stores only what was drawn. The sender's name for it may tell of him, so it is numbered. */
export async function receivePicture(
  into: Receiving,
  part: MultipartFile,
  { field, max }: FileField,
): Promise<void> {
  const { services, governmentId } = into;
  const told = toldName(part.filename);
  const number = into.stored.filter((each) => each.field === field).length + 1;
  if (number > max) return refuse(into, part, 'tooManyFiles', { n: max, name: told });
  const aside = await putAside(passingFolder(services), part.file as AsyncIterable<Buffer>);
  try {
    if (part.file.truncated)
      return refuse(into, part, 'pictureTooLarge', { n: PICTURE_BYTES / MEGABYTE, name: told });
    if (aside.size === 0) return refuse(into, part, 'fileEmpty', { name: told });
    const drawn = await redrawPicture(() => (aside as PassingFile).open());
    if (typeof drawn === 'string') return refuse(into, part, TROUBLES[drawn], { name: told, n: MILLIONS });
    const kept = await services.files.put(governmentId, drawn.bytes);
    into.stored.push({ ...kept, field, name: `foto-${number}.jpg`, mediaType: KINDS.jpeg.mediaType });
  } finally {
    await aside.erase();
  }
}

/** Where originals lie until they are drawn. */
export function passingFolder({ folders }: Pick<Services, 'folders'>): string {
  return join(folders.data, 'passing');
}

const MILLIONS = MOST_PIXELS / 1_000_000;
const TROUBLES = {
  kind: 'pictureKind',
  heic: 'pictureHeic',
  pixels: 'picturePixels',
  broken: 'pictureBroken',
  busy: 'pictureBusy',
} as const;

/** Takes a document as it is, told by its bytes. */
export async function receiveDocument(
  into: Receiving,
  part: MultipartFile,
  { field, max, accepts = ['pdf', 'jpeg', 'png'], maxBytes = DOCUMENT_BYTES }: DocumentField,
): Promise<void> {
  const name = toldName(part.filename);
  if (into.stored.filter((each) => each.field === field).length >= max)
    return refuse(into, part, 'tooManyFiles', { n: max, name });
  const kept = await keepPart(part, into.services, into.governmentId, { accepts, maxBytes });
  if (isRefusal(kept)) {
    const why = (kept.complaints[0]?.message ?? kept.message)[into.locale];
    return refuse(into, part, 'fileRefused', { name, why });
  }
  into.stored.push({ ...kept, field });
}

function refuse(
  into: Receiving,
  part: MultipartFile,
  key: keyof (typeof texts)['id'],
  values: Record<string, string | number>,
): void {
  part.file.resume();
  into.errors.push({ field: part.fieldname, message: fill(texts[into.locale][key], values) });
}

/** The name as it may be said back: short, and nothing that a page could not hold. */
function toldName(name: string): string {
  return isStorable(name) ? name.slice(0, 80).toWellFormed() : '?';
}
