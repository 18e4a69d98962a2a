/** GSM 03.38 (3GPP TS 23.038 6.2.1): the letters that an SMS carries in 7 bits each, at the place that is their number … */
const BASIC = Array.from(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1b}ÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const ESCAPE = 0x1b;
/** … and those that take two places, behind the escape. */
const EXTENDED = new Map([
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{'],
  [0x29, '}'],
  [0x2f, '\\'],
  [0x3c, '['],
  [0x3d, '~'],
  [0x3e, ']'],
  [0x40, '|'],
  [0x65, '€'],
]);

/** Letter → its one or two places. */
const LETTERS = new Map<string, readonly number[]>([
  ...BASIC.flatMap((letter, place) => (place === ESCAPE ? [] : [[letter, [place]] as const])),
  ...Array.from(EXTENDED, ([place, letter]) => [letter, [ESCAPE, place]] as const),
]);

export interface SmsShape {
  /** gsm: 7 bits a letter; ucs2: 16, for whatever GSM 03.38 does not have */
  coding: 'gsm' | 'ucs2';
  /** messages that the text is sent as, and paid as */
  parts: number;
}

/** Places of one message, and of one part of a longer text, whose head takes some away. */
const ROOM = { gsm: [160, 153], ucs2: [70, 67] } as const;

/** How a text travels. */
export function shapeSms(text: string): SmsShape {
  const { coding, parts } = splitSms(text);
  return { coding, parts: parts.length };
}

/** Cuts a text into the messages that it is sent as; a letter of two places is never cut between two. At least one part, perhaps empty. */
export function splitSms(text: string): { coding: SmsShape['coding']; parts: string[] } {
  const letters = Array.from(text);
  const coding = letters.every((each) => LETTERS.has(each)) ? 'gsm' : 'ucs2';
  const sizeOf = (letter: string) => (coding === 'gsm' ? LETTERS.get(letter)!.length : letter.length);
  const [whole, part] = ROOM[coding];
  if (letters.reduce((sum, each) => sum + sizeOf(each), 0) <= whole) return { coding, parts: [text] };
  const parts: string[] = [];
  let from = 0;
  let used = 0;
  for (const [index, letter] of letters.entries()) {
    if (used + sizeOf(letter) > part) {
      parts.push(letters.slice(from, index).join(''));
      from = index;
      used = 0;
    }
    used += sizeOf(letter);
  }
  return { coding, parts: [...parts, letters.slice(from).join('')] };
}

/** One part as bytes: a septet of GSM 03.38 in each (as SMPP has it), or UTF-16 with the higher byte first. */
export function encodeSms(part: string, coding: SmsShape['coding']): Buffer {
  if (coding === 'ucs2') return Buffer.from(part, 'utf16le').swap16();
  return Buffer.from(Array.from(part).flatMap((letter) => LETTERS.get(letter) ?? [0x3f]));
}

/** The other way round, for what comes in; an escape that leads nowhere is left out. */
export function decodeSms(bytes: Uint8Array, coding: SmsShape['coding']): string {
  if (coding === 'ucs2') return new TextDecoder('utf-16be').decode(bytes);
  let text = '';
  let escaped = false;
  for (const byte of bytes) {
    if (escaped) text += EXTENDED.get(byte) ?? BASIC[byte & 0x7f]!;
    else if (byte !== ESCAPE) text += BASIC[byte & 0x7f]!;
    escaped = !escaped && byte === ESCAPE;
  }
  return text;
}
