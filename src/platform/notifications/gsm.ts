/** GSM 03.38 (3GPP TS 23.038 6.2.1): the letters that an SMS carries in 7 bits each … */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** … and those that take two places, behind an escape. */
const EXTENDED = '\f^{}\\[~]|€';

const LETTERS = new Map([
  ...Array.from(BASIC).map((each) => [each, 1] as const),
  ...Array.from(EXTENDED).map((each) => [each, 2] as const),
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
  const letters = Array.from(text);
  const coding = letters.every((each) => LETTERS.has(each)) ? 'gsm' : 'ucs2';
  const sizes = letters.map((each) => (coding === 'gsm' ? LETTERS.get(each)! : each.length));
  const [whole, part] = ROOM[coding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= whole) return { coding, parts: 1 };
  // A letter of two places is never cut between two parts.
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { coding, parts };
}
