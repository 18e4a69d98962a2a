// What an age file tells before it is opened (age-encryption.org/v1, C2SP age). No key, no library: the server reads hostile input with it.

/** What a reader that has no key may know of a sealed file. */
export interface AgeHeader {
  kind: 'x25519' | 'post-quantum' | 'passphrase';
  /** recipient stanzas */
  recipients: number;
  /** bytes before the payload's nonce */
  size: number;
  /** scrypt work factor (base-2 logarithm) of a passphrase file, else null */
  work: number | null;
}

export type AgeFault =
  /** does not begin as an age file does */
  | 'not-age'
  /** begins as one, but its header breaks the format */
  | 'malformed'
  /** ends before its payload could */
  | 'truncated'
  /** a stanza of another kind than X25519, post-quantum or passphrase */
  | 'kind'
  | 'mixed'
  /** header longer, or more recipients, than anything that this system makes */
  | 'too-large';

export type HeaderReading = { header: AgeHeader; fault: null } | { header: null; fault: AgeFault };

/** First line of every age file, with its line end. */
const VERSION = 'age-encryption.org/v1\n';
/** Bytes in which a header must end; 60 post-quantum stanzas would need more, 100 of X25519 do not. */
export const HEADER_LIMIT = 16_384;
const STANZA_LIMIT = 100;
const NONCE = 16;
const TAG = 16;
const CHUNK = 65_536 + TAG;

const FINAL_LINE = /^--- ([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048])$/;
const ARGUMENTS = /^-> ([\x21-\x7e]+(?: [\x21-\x7e]+)*)$/;
/** a line of a body in canonical base64 without padding */
const BODY = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048])?$/;
/** 32 bytes in base64 without padding, its last character with four zero bits */
const KEY_SHARE = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/;

/**
 * Reads the header strictly: exactly the spelling that age gives, so that no polyglot passes.
 * @param beginning the whole file, or at least its first 16 KiB + 32 bytes
 * @param size bytes of the whole file; null when it is not known yet
 */
export function readAgeHeader(beginning: Uint8Array, size: number | null = beginning.length): HeaderReading {
  const head = beginning.subarray(0, HEADER_LIMIT);
  for (let at = 0; at < VERSION.length; at += 1) {
    if (head[at] !== VERSION.charCodeAt(at)) return refuse(at === head.length ? 'truncated' : 'not-age');
  }
  const lines: string[] = [];
  let from = VERSION.length;
  let end: number | null = null;
  while (end === null) {
    const stop = head.indexOf(0x0a, from);
    if (stop < 0) return refuse(size === null || size > HEADER_LIMIT ? 'too-large' : 'truncated');
    const line = asciiOf(head.subarray(from, stop));
    if (line === null) return refuse('malformed');
    lines.push(line);
    from = stop + 1;
    if (line.startsWith('---')) end = from;
  }
  if (!FINAL_LINE.test(lines.pop() ?? '')) return refuse('malformed');
  const stanzas = stanzasOf(lines);
  if (stanzas === null || stanzas.length === 0) return refuse('malformed');
  if (stanzas.length > STANZA_LIMIT) return refuse('too-large');
  if (size !== null && !isPayloadSize(size - end)) return refuse('truncated');
  return classify(stanzas, end);
}

/** Could these many bytes follow a header? Nonce, then chunks of 64 KiB with their tags, none empty but an only one. */
export function isPayloadSize(bytes: number): boolean {
  const chunks = bytes - NONCE;
  if (chunks < TAG) return false;
  const last = chunks % CHUNK;
  return chunks === TAG || last === 0 || last > TAG;
}

interface Stanza {
  args: string[];
  /** base64 characters of the body */
  length: number;
}

function stanzasOf(lines: readonly string[]): Stanza[] | null {
  const stanzas: Stanza[] = [];
  let open: Stanza | null = null;
  for (const line of lines) {
    if (open === null) {
      const args = ARGUMENTS.exec(line)?.[1];
      if (args === undefined) return null;
      open = { args: args.split(' '), length: 0 };
    } else {
      if (line.length > 64 || !BODY.test(line)) return null;
      open.length += line.length;
      if (line.length < 64) {
        stanzas.push(open);
        open = null;
      }
    }
  }
  return open === null ? stanzas : null;
}

function classify(stanzas: readonly Stanza[], size: number): HeaderReading {
  const kinds = new Set(stanzas.map(kindOf));
  if (kinds.has('malformed')) return refuse('malformed');
  if (kinds.has('other')) return refuse('kind');
  if (kinds.size > 1 || (kinds.has('passphrase') && stanzas.length > 1)) return refuse('mixed');
  const [kind] = kinds;
  if (kind !== 'x25519' && kind !== 'post-quantum' && kind !== 'passphrase') return refuse('kind');
  const work = kind === 'passphrase' ? Number(stanzas[0]?.args[2]) : null;
  return { header: { kind, recipients: stanzas.length, size, work }, fault: null };
}

function kindOf({ args, length }: Stanza): AgeHeader['kind'] | 'other' | 'malformed' {
  const [type, first = '', second = ''] = args;
  if (type === 'X25519')
    return args.length === 2 && KEY_SHARE.test(first) && length === 43 ? 'x25519' : 'malformed';
  if (type === 'scrypt')
    return args.length === 3 &&
      /^[A-Za-z0-9+/]{22}$/.test(first) &&
      /^[1-9]\d?$/.test(second) &&
      length === 43
      ? 'passphrase'
      : 'malformed';
  if (type === 'mlkem768x25519') return args.length === 2 && length === 43 ? 'post-quantum' : 'malformed';
  return 'other';
}

function asciiOf(bytes: Uint8Array): string | null {
  return bytes.every((each) => each >= 0x20 && each <= 0x7e) ? String.fromCharCode(...bytes) : null;
}

function refuse(fault: AgeFault): HeaderReading {
  return { header: null, fault };
}
