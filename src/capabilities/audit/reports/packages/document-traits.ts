import sharp from 'sharp';
import { isPlainDate, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { inspectSignature } from '../../../../platform/documents/signing/inspect.ts';
import type { DocumentTraits } from '../../store/packages/tables.ts';

const NOTHING: DocumentTraits = { producer: null, madeOn: null, signature: null };
const LONGEST = 120;

/** What a file says of itself: the program that made it, the day, its signature. Whatever it holds, there is an answer. */
export async function traitsOf(bytes: Buffer, mediaType: string): Promise<DocumentTraits> {
  if (mediaType === 'application/pdf') return pdfTraits(bytes);
  const { exif } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ exif: undefined }));
  return exif === undefined ? NOTHING : pictureTraits(exif);
}

function pdfTraits(bytes: Buffer): DocumentTraits {
  const text = bytes.toString('latin1');
  const producer = /\/(?:Producer|Creator)\s*\(([^()\\]{1,200})\)/.exec(text)?.[1] ?? null;
  const made = /\/CreationDate\s*\(D:(\d{4})(\d{2})(\d{2})/.exec(text);
  const signature = inspectSignature(bytes);
  return {
    producer: cut(producer),
    madeOn: made === null ? null : dayOf(made),
    signature:
      signature === null
        ? { state: /\/ByteRange/.test(text) ? 'unknown-signer' : 'none' }
        : { state: !signature.intact ? 'digest-mismatch' : signature.whole ? 'valid' : 'changed-after' },
  };
}

/** Two tags of the picture's first directory, and the day on which it was taken (TIFF 6.0, Exif 2.3). */
function pictureTraits(exif: Buffer): DocumentTraits {
  const base = exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
  try {
    const little = base.toString('latin1', 0, 2) === 'II';
    const short = (at: number) => (little ? base.readUInt16LE(at) : base.readUInt16BE(at));
    const long = (at: number) => (little ? base.readUInt32LE(at) : base.readUInt32BE(at));
    const read = (from: number) => {
      const tags = new Map<number, { text: string; value: number }>();
      for (let place = 0; place < Math.min(short(from), 200); place += 1) {
        const at = from + 2 + place * 12;
        const [length, value] = [long(at + 4), long(at + 8)];
        const start = length <= 4 ? at + 8 : value;
        const text = short(at + 2) === 2 ? base.toString('latin1', start, start + Math.min(length, 200)) : '';
        tags.set(short(at), { text: text.replace(/\0.*$/s, '').trim(), value });
      }
      return tags;
    };
    const first = read(long(4));
    const inner = first.has(0x8769) ? read(first.get(0x8769)!.value) : new Map<number, { text: string }>();
    const taken = /^(\d{4}):(\d{2}):(\d{2})/.exec(inner.get(0x9003)?.text ?? first.get(0x0132)?.text ?? '');
    return {
      producer: cut(first.get(0x0131)?.text ?? null),
      madeOn: taken === null ? null : dayOf(taken),
      signature: null,
    };
  } catch {
    return NOTHING;
  }
}

function dayOf(match: RegExpExecArray): PlainDate | null {
  const text = `${match[1]}-${match[2]}-${match[3]}`;
  return isPlainDate(text) ? plainDate(text) : null;
}

/** Printable and short: it comes from a file that anybody made. */
function cut(text: string | null): string | null {
  const plain =
    text
      ?.replaceAll(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, LONGEST) ?? '';
  return plain === '' ? null : plain;
}
