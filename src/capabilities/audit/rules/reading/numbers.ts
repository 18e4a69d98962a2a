import { mendDigits } from './digits.ts';
import { afterAnyLabel, afterLabel } from './labels.ts';
import type { Piece, SearchLine } from './search-lines.ts';

/** A number found in the lines, as it is kept. */
export interface NumberSeen {
  piece: Piece;
  value: string;
  repaired: boolean;
}

const DIGIT = '[\\dOoIl|]';
const NPWP = new RegExp(
  `${DIGIT}{2}[.,\\s]?${DIGIT}{3}[.,\\s]?${DIGIT}{3}[.,\\s]?${DIGIT}[-.,\\s]{0,2}${DIGIT}{3}[.,\\s]?${DIGIT}{3}(?![\\d])`,
  'u',
);
const LONG_NPWP = /(?<!\d)\d{4}\s?\d{4}\s?\d{4}\s?\d{4}(?!\d)/;
const NITKU = /(?<!\d)\d{22}(?!\d)/;
/** Permendagri 90/2019: account, group, kind, object, detail, sub-detail. */
const ACCOUNT = /(?<![\d.])[4-6][.,]\s?\d[.,]\s?\d{2}[.,]\s?\d{2}[.,]\s?\d{2}[.,]\s?\d{4}(?!\d)/;
/** Affair, field, programme, activity, sub-activity. */
const ACTIVITY = /(?<![\d.])\d[.,]\d{2}[.,]\d{2}[.,]\d[.,]\d{2}[.,]\d{4}(?!\d)/;
const BANK_ACCOUNT = /^\d(?:[\s.-]?\d){7,17}(?!\d)/;
const NTPN = /^[\p{L}\d]{16}(?![\p{L}\d])/u;
const FAKTUR =
  /^(?:\d{3}[.\s-]{1,2}\d{3}[.\s-]{1,2}\d{2}[.\s]\s?\d{8}|\d{3}[.\s]\d{3}-\d{2}[.\s]\d{8}|\d{16,17})(?!\d)/;
const BANK = /(?<!\p{L})Bank\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)?/u;
/** Banks by their names alone, which firms have too: they count beside an account only. */
const BANK_NAME = /(?<!\p{L})(?:BRI|BNI|BCA|BTN|BSI|BJB|Mandiri)(?!\p{L})/u;

/** NPWP of 15 digits (a zero comes before them since 2024) or of 16, behind its name; one for each line that has one. */
export function npwpsOn(lines: readonly SearchLine[]): NumberSeen[] {
  return lines.flatMap((line) => {
    const from = afterLabel(line.text, 'npwp');
    if (from === null) return [];
    const rest = line.text.slice(from);
    const long = LONG_NPWP.exec(rest);
    const short = long === null ? NPWP.exec(rest) : null;
    const match = long ?? short;
    const mended = match === null ? '' : mendDigits(match[0]).replace(/\D/g, '');
    return found(
      line,
      from,
      match,
      mended.padStart(16, '0'),
      match !== null && mendDigits(match[0]) !== match[0],
    );
  });
}

export function nitkusOn(lines: readonly SearchLine[]): NumberSeen[] {
  return lines.flatMap((line) => {
    const match = NITKU.exec(line.text);
    return found(line, 0, match, match?.[0] ?? '', false);
  });
}

export const accountsOn = (lines: readonly SearchLine[]) => codesOn(lines, ACCOUNT);
export const activitiesOn = (lines: readonly SearchLine[]) => codesOn(lines, ACTIVITY);

function codesOn(lines: readonly SearchLine[], pattern: RegExp): NumberSeen[] {
  return lines.flatMap((line) => {
    const match = pattern.exec(line.text);
    const value = match?.[0].replace(/,/g, '.').replace(/\s/g, '') ?? '';
    return found(line, 0, match, value, match !== null && match[0] !== value);
  });
}

/** Digits of a bank account, behind "No. Rekening", never behind "Kode Rekening". */
export function bankAccountsOn(lines: readonly SearchLine[]): NumberSeen[] {
  return behind(
    lines,
    ['nomor rekening', 'no rekening', 'no.rekening', 'norek', 'no rek', 'rekening bank'],
    BANK_ACCOUNT,
    (text) => text.replace(/\D/g, ''),
  );
}

export function banksOn(lines: readonly SearchLine[]): NumberSeen[] {
  return lines.flatMap((line) => {
    const match = BANK.exec(line.text) ?? (/rek/i.test(line.text) ? BANK_NAME.exec(line.text) : null);
    return found(line, 0, match, match?.[0].trim() ?? '', false);
  });
}

export function ntpnsOn(lines: readonly SearchLine[]): NumberSeen[] {
  return behind(lines, ['ntpn'], NTPN, (text) => text.toUpperCase());
}

export function faktursOn(lines: readonly SearchLine[]): NumberSeen[] {
  return behind(lines, ['seri faktur pajak', 'faktur pajak'], FAKTUR, (text) => text.replace(/\D/g, ''));
}

function behind(
  lines: readonly SearchLine[],
  labels: readonly string[],
  pattern: RegExp,
  kept: (text: string) => string,
): NumberSeen[] {
  return lines.flatMap((line) => {
    const from = afterAnyLabel(line.text, labels);
    const match = from === null ? null : pattern.exec(line.text.slice(from));
    return from === null || match === null ? [] : found(line, from, match, kept(match[0]), false);
  });
}

function found(
  line: SearchLine,
  offset: number,
  match: RegExpExecArray | null,
  value: string,
  repaired: boolean,
): NumberSeen[] {
  if (match === null) return [];
  const from = offset + match.index;
  const piece = line.piece(from, from + match[0].length);
  return piece === null ? [] : [{ piece, value, repaired }];
}
