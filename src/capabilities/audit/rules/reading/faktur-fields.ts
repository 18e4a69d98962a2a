import type { ReadCode } from '../../../../platform/reading/document.ts';
import { readAmount } from './digits.ts';
import { TAX_FIGURE } from './confirm.ts';
import { fakturOfCode, type Faktur } from './faktur.ts';
import type { Field, FieldName } from './field.ts';
import { afterAnyLabel } from './labels.ts';
import type { SearchLine } from './search-lines.ts';

const NAMES: readonly (readonly [keyof Faktur, FieldName])[] = [
  ['number', 'faktur-number'],
  ['seller', 'vendor-npwp'],
  ['buyer', 'buyer-npwp'],
  ['day', 'faktur-date'],
  ['base', 'faktur-base'],
  ['vat', 'faktur-vat'],
  ['status', 'faktur-status'],
];

/** Fields that QR codes of tax invoices say: nothing in them had to be recognised. */
export function codeFields(codes: readonly ReadCode[]): Field[] {
  return codes.flatMap(({ text, page, box }) => {
    const faktur = fakturOfCode(text);
    if (faktur === null) return [];
    return NAMES.flatMap(([key, name]): Field[] => {
      const value = faktur[key];
      return value === null
        ? []
        : [{ name, value, text, provenance: 'qr', confidence: 1, page, box, repaired: false, confirm: null }];
    });
  });
}

const FIGURES: readonly (readonly [FieldName, readonly string[]])[] = [
  ['faktur-base', ['dasar pengenaan pajak', 'jumlah dpp']],
  ['faktur-vat', ['jumlah ppn', 'total ppn', 'pajak pertambahan nilai']],
];

/** Base and tax as a page of a tax invoice says: the last figure of the line. They have no words, so those of a picture go to a person. */
export function taxFigures(lines: readonly SearchLine[]): Field[] {
  return FIGURES.flatMap(([name, labels]) =>
    lines.flatMap((line): Field[] => {
      const from = afterAnyLabel(line.text, labels);
      const match = from === null ? null : /(?:Rp[.\s]*)?(\d[\d.,]*)\s*$/.exec(line.text.slice(from));
      const value = match === null ? null : readAmount(match[1]!).value;
      const at = from === null || match === null ? 0 : from + match.index;
      const piece = value === null ? null : line.piece(at, line.text.length);
      if (piece === null || value === null) return [];
      const confirm = piece.provenance === 'ocr' ? TAX_FIGURE : null;
      return [{ name, value, ...piece, repaired: false, confirm }];
    }),
  );
}
