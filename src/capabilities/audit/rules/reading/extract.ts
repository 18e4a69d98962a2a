import type { ReadDocument } from '../../../../platform/reading/document.ts';
import { amountFields } from './amount-gate.ts';
import { MENDED, UNCLEAR, UNLIKE_CODE } from './confirm.ts';
import { datesOn } from './dates.ts';
import { codeFields, taxFigures } from './faktur-fields.ts';
import type { Field, FieldName } from './field.ts';
import {
  evidenceNumbersOn,
  invoiceNumbersOn,
  sp2dNumbersOn,
  spmNumbersOn,
  vendorsOn,
} from './named-values.ts';
import {
  accountsOn,
  activitiesOn,
  bankAccountsOn,
  banksOn,
  faktursOn,
  nitkusOn,
  npwpsOn,
  ntpnsOn,
  type NumberSeen,
} from './numbers.ts';
import { searchLines, type SearchLine } from './search-lines.ts';

/** Least certainty of a recognised word that needs nobody to look at it. */
export const LEAST_CONFIDENCE = 0.6;

/**
 * The fields of one document, at most one of each name: a QR code is trusted before the text of a PDF, and that before recognised text. An amount
 * passes the gate only where digits and words say the same; what was recognised with less certainty than `least`, or mended, is left to a person
 * (`confirm`). What is not found is not in the list.
 */
export function extractFields(
  document: Pick<ReadDocument, 'pages' | 'codes'>,
  least: number = LEAST_CONFIDENCE,
): Field[] {
  const lines = searchLines(document);
  const read = [...amountFields(lines), ...taxFigures(lines), ...plainFields(lines, least)];
  const fields = new Map<FieldName, Field>();
  for (const field of [...codeFields(document.codes), ...byTrust(read)]) {
    const known = fields.get(field.name);
    if (known === undefined) fields.set(field.name, field);
    else if (
      known.provenance === 'qr' &&
      field.provenance !== 'qr' &&
      known.value !== field.value &&
      field.confirm === null
    )
      fields.set(field.name, { ...known, confirm: UNLIKE_CODE });
  }
  return [...fields.values()];
}

/** Text of a PDF before recognised text; within them as they were found. */
function byTrust(fields: readonly Field[]): Field[] {
  return [
    ...fields.filter(({ provenance }) => provenance === 'pdf-text'),
    ...fields.filter(({ provenance }) => provenance === 'ocr'),
  ];
}

function plainFields(lines: readonly SearchLine[], least: number): Field[] {
  const dates = datesOn(lines).sort((one, other) => other.rank - one.rank);
  const month = dates[0] === undefined ? null : Number(dates[0].value.slice(5, 7));
  const [vendor, buyer] = npwpsByOwner(lines);
  const found: readonly (readonly [FieldName, readonly NumberSeen[]])[] = [
    ['date', dates],
    ['evidence-number', evidenceNumbersOn(lines, month)],
    ['invoice-number', invoiceNumbersOn(lines)],
    ['vendor-npwp', vendor],
    ['buyer-npwp', buyer],
    ['nitku', nitkusOn(lines)],
    ['account-code', accountsOn(lines)],
    ['activity-code', activitiesOn(lines)],
    ['bank-account', bankAccountsOn(lines)],
    ['bank', banksOn(lines)],
    ['vendor-name', vendorsOn(lines)],
    ['ntpn', ntpnsOn(lines)],
    ['faktur-number', faktursOn(lines)],
    ['spm-number', spmNumbersOn(lines)],
    ['sp2d-number', sp2dNumbersOn(lines)],
  ];
  return found.flatMap(([name, all]) => all.map((seen) => plainField(name, seen, least)));
}

function plainField(name: FieldName, { value, piece, repaired }: NumberSeen, least: number): Field {
  const isUnclear = piece.provenance === 'ocr' && piece.confidence < least;
  // A Roman month can be mended one way only, so it does not have to be looked at.
  const isMended = repaired && name !== 'evidence-number';
  return { name, value, ...piece, repaired, confirm: isUnclear ? UNCLEAR : isMended ? MENDED : null };
}

/** A number belongs to the seller, unless its line names the treasurer, or the buyer's part of a tax invoice has begun. */
function npwpsByOwner(lines: readonly SearchLine[]): [NumberSeen[], NumberSeen[]] {
  const sellers: NumberSeen[] = [];
  const buyers: NumberSeen[] = [];
  let isBuyersPart = false;
  for (const line of lines) {
    if (/pembeli|penerima\s+(?:barang|jasa)|pemungut|pemotong/iu.test(line.text)) isBuyersPart = true;
    if (/penjual|pengusaha\s+kena|rekanan|penyedia|wajib\s+pajak/iu.test(line.text)) isBuyersPart = false;
    const isBuyers = isBuyersPart || /bendahara/iu.test(line.text);
    (isBuyers ? buyers : sellers).push(...npwpsOn([line]));
  }
  return [sellers, buyers];
}
