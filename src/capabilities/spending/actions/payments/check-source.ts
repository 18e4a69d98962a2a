import { yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { PaymentInput } from '../../contract/payments.ts';
import {
  billedOf,
  contractOfInstalment,
  lineOf,
  lineOfYear,
  lockContract,
  paidContracts,
  type PaidContract,
} from '../../store/payments/payments.ts';

/** What pays: the line, if one is known, and the budget year. */
export interface PaymentSource {
  lineId: string | null;
  year: number;
}

/** Checks line, contract and instalment of a new payment, and that its paper is of their budget year. */
export async function checkSource(tx: Tx, input: PaymentInput): Promise<Outcome<PaymentSource>> {
  if (input.kind !== 'ls' && (input.contractId !== null || input.instalmentId !== null))
    return badField('contractId', 'UP, GU, dan TU tidak memakai kontrak.', 'UP, GU and TU have no contract.');
  const line = input.lineId === null ? null : await lineOf(tx, input.lineId);
  if (line !== null && line?.agencyId !== input.agencyId)
    return badField('lineId', 'Pilih baris anggaran instansi ini.', 'Choose a budget line of this agency.');
  if (input.contractId !== null) return checkContract(tx, input, input.contractId, line?.year ?? null);
  if (input.instalmentId !== null) return unknownInstalment();
  return ofYear({ lineId: input.lineId, year: line?.year ?? yearOf(input.docDate) }, input.docDate);
}

async function checkContract(
  tx: Tx,
  input: PaymentInput,
  contractId: string,
  lineYear: number | null,
): Promise<Outcome<PaymentSource>> {
  await lockContract(tx, contractId);
  const contract = (await paidContracts(tx, [contractId])).get(contractId);
  if (contract?.agencyId !== input.agencyId)
    return badField('contractId', 'Pilih kontrak instansi ini.', 'Choose a contract of this agency.');
  if (contract.state === 'appointed')
    return badField(
      'contractId',
      'Kontrak ini baru ditunjuk (SPPBJ), belum ditandatangani. Catat dahulu tanda tangannya di halaman kontrak.',
      'This contract is only appointed (SPPBJ), not signed. Record its signature on the page of the contract first.',
    );
  const faults = await checkBilled(tx, input, contract);
  if (isRefusal(faults)) return faults;
  if (lineYear !== null) return ofYear({ lineId: input.lineId, year: lineYear }, input.docDate);
  return ofYear(await lineOfContract(tx, contract, yearOf(input.docDate)), input.docDate);
}

/** A contract over several years is paid from the line of each year; which that is, its first line tells. */
async function lineOfContract(
  tx: Tx,
  { lineId, year, multiYear }: PaidContract,
  paperYear: number,
): Promise<PaymentSource> {
  if (!multiYear || paperYear <= year) return { lineId, year };
  return { lineId: lineId === null ? null : await lineOfYear(tx, lineId, paperYear), year: paperYear };
}

/** Refused: an instalment that was billed already, more than is left of the contract's value. */
async function checkBilled(tx: Tx, input: PaymentInput, contract: PaidContract): Promise<Outcome<void>> {
  const billed = await billedOf(tx, contract.id);
  if (input.instalmentId !== null) {
    if ((await contractOfInstalment(tx, input.instalmentId)) !== contract.id) return unknownInstalment();
    if (billed.instalmentIds.has(input.instalmentId))
      return conflict(
        'instalment-billed',
        'Termin ini sudah ditagih. Buka pembayarannya dari kontrak.',
        'This instalment has been billed. Open its payment from the contract.',
      );
  }
  const left = contract.value - billed.amount;
  if (input.amount > left)
    return badField(
      'amount',
      `Sisa nilai kontrak yang belum ditagih ${formatRupiah(Math.max(0, left))}. Periksa nilainya, atau catat addendum lebih dahulu.`,
      `Not billed yet of the contract: ${formatRupiah(Math.max(0, left))}. Check the amount, or record the addendum first.`,
    );
}

function ofYear(source: PaymentSource, docDate: PlainDate): Outcome<PaymentSource> {
  const { year } = source;
  if (yearOf(docDate) === year) return source;
  return badField(
    'docDate',
    `Anggarannya tahun ${year}, suratnya bertanggal ${yearOf(docDate)}. Periksa tanggalnya; untuk tagihan tahun lain pilih baris anggaran tahun itu.`,
    `The budget is of ${year}, the paper of ${yearOf(docDate)}. Check the day; for an invoice of another year choose a budget line of that year.`,
  );
}

function unknownInstalment() {
  return badField('instalmentId', 'Pilih termin kontrak ini.', 'Choose an instalment of this contract.');
}
