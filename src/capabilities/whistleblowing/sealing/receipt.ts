// The reporter's receipt: 66 bits of chance, spelled either as 20 digits or as six words. Both spellings open the same mailbox. Light enough for
// the entry page; what is derived from it stands in mailbox.ts.
import { randomBytes } from '../../../platform/sealing/bytes.ts';
import { WORDS, wordNumber } from '../../../platform/sealing/words.ts';

const BITS = 66n;
const DIGITS = 20;
const WORD_BITS = 11n;
const WORD_COUNT = 6;

/** 20 digits without spaces: what the mailbox's keys are derived from. */
export type Receipt = string & { readonly receipt: unique symbol };

export type ReceiptFault =
  /** not 20 digits and not six words; `count` tells how many came */
  | { fault: 'length'; count: number }
  /** a word that is not in the list, counted from 1 */
  | { fault: 'word'; place: number }
  /** 20 digits that no receipt has: one of them is wrong */
  | { fault: 'impossible' };

/** 66 bits straight from the system's source of chance, so every receipt is as likely as any other. */
export function newReceipt(): Receipt {
  const bytes = randomBytes(9);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & ((1n << BITS) - 1n);
  return receiptOf(value);
}

/** Five groups of four digits: `0123 4567 …` */
export function printReceipt(receipt: Receipt): string {
  return receipt.match(/\d{4}/g)?.join(' ') ?? '';
}

/** The same receipt in six words. */
export function receiptWords(receipt: Receipt): string[] {
  const value = BigInt(receipt);
  return Array.from({ length: WORD_COUNT }, (_, index) => {
    const shift = WORD_BITS * BigInt(WORD_COUNT - 1 - index);
    return WORDS[Number((value >> shift) & 0x7ffn)] ?? '';
  });
}

/**
 * Reads what somebody typed: digits with spaces, dashes or dots between them, the letters O, I and L for 0 and 1, or six words, of which
 * the first four letters are enough.
 */
export function readReceipt(
  typed: string,
): { receipt: Receipt; fault: null } | { receipt: null; fault: ReceiptFault } {
  const text = typed.normalize('NFKC').toLowerCase().trim().slice(0, 500);
  const digits = text
    .replaceAll(/[\s\p{Pd}._,]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il|]/g, '1');
  if (/^\d+$/.test(digits)) {
    if (digits.length !== DIGITS) return refuse({ fault: 'length', count: digits.length });
    const value = BigInt(digits);
    return value >> BITS === 0n
      ? { receipt: receiptOf(value), fault: null }
      : refuse({ fault: 'impossible' });
  }
  const words = text.split(/[^\p{L}]+/u).filter((each) => each !== '');
  if (words.length !== WORD_COUNT) return refuse({ fault: 'length', count: words.length });
  const numbers = words.map(wordNumber);
  const unknown = numbers.indexOf(null);
  if (unknown >= 0) return refuse({ fault: 'word', place: unknown + 1 });
  const value = numbers.reduce<bigint>((sum, each) => (sum << WORD_BITS) | BigInt(each ?? 0), 0n);
  return { receipt: receiptOf(value), fault: null };
}

function receiptOf(value: bigint): Receipt {
  return value.toString().padStart(DIGITS, '0') as Receipt;
}

function refuse(fault: ReceiptFault): { receipt: null; fault: ReceiptFault } {
  return { receipt: null, fault };
}
