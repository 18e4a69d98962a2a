// What stands on the slip in the reporter's hand: the receipt, and the root's fingerprint in eight words. Typed, pasted or scanned from its QR code.
import { readReceipt, type Receipt, type ReceiptFault } from '../../../sealing/receipt.ts';

const ROOT_WORDS = 8;
const RECEIPT_WORDS = 6;

export interface Slip {
  receipt: Receipt;
  /** empty: not told */
  rootWords: string[];
}

/** What the QR code holds: no address, so that whoever scans it by chance learns nothing of this site. */
export function slipText(receipt: Receipt, rootWords: string): string {
  return `${receipt} ${rootWords}`;
}

/**
 * Reads a slip: the receipt alone in digits or words, or with the root's eight words behind it, as the QR code has both.
 * @param root what was typed of the root in a field of its own; may be empty
 */
export function readSlip(
  typed: string,
  root = '',
):
  | { slip: Slip; fault: null }
  | { slip: null; fault: ReceiptFault | { fault: 'root-words'; count: number } } {
  const text = typed.normalize('NFKC').toLowerCase().trim().slice(0, 500);
  const words = wordsIn(text);
  const digits = /^[\d\s\p{Pd}._,|]*\d/u.exec(text)?.[0] ?? '';
  const behindDigits = digits.replaceAll(/\D/g, '').length >= 10;
  // Letters mistaken for digits stand among digits only, so they never make words of four letters.
  const behind = behindDigits ? words.filter((each) => each.length >= 4) : words.slice(RECEIPT_WORDS);
  const both = behind.length === ROOT_WORDS && (behindDigits || words.length === RECEIPT_WORDS + ROOT_WORDS);
  const own = both ? (behindDigits ? digits : words.slice(0, RECEIPT_WORDS).join(' ')) : text;
  const { receipt, fault } = readReceipt(own);
  if (fault !== null) return { slip: null, fault };
  const told = wordsIn(root.normalize('NFKC').toLowerCase().slice(0, 500));
  if (told.length !== 0 && told.length !== ROOT_WORDS)
    return { slip: null, fault: { fault: 'root-words', count: told.length } };
  return { slip: { receipt, rootWords: told.length > 0 ? told : both ? behind : [] }, fault: null };
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((each) => each !== '');
}
