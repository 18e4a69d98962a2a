// JSON in an age file, padded so that its size tells only a bucket.
import { open, seal } from '../../../platform/sealing/age.ts';
import { readUtf8, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import { pad, unpad } from '../../../platform/sealing/padding.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';

/** @throws SealingError `too-large` beyond `limit` bytes of JSON */
export function sealJson(value: unknown, to: readonly string[], limit: number): Promise<Bytes> {
  const bytes = utf8(JSON.stringify(value));
  if (bytes.length > limit) throw new SealingError('too-large');
  return seal(pad(bytes), to);
}

/** @throws SealingError `wrong-key`, `damaged`; `content` when it is not what `is` accepts */
export async function openJson<T>(
  sealed: Uint8Array,
  identity: string,
  is: (value: unknown) => value is T,
): Promise<T> {
  const plain = unpad(await open(sealed, [identity]));
  let value: unknown;
  try {
    value = JSON.parse(readUtf8(plain));
  } catch {
    throw new SealingError('content', 'no JSON');
  }
  if (!is(value)) throw new SealingError('content', 'not what was expected');
  return value;
}
