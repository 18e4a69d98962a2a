import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { Refusal, type Complaint, type Outcome } from '../../../platform/outcome.ts';
import type { FindingInput, RecommendationInput } from '../contract/findings.ts';
import { PAY_INTO_TREASURY } from '../rules/codes.ts';
import { shareGap } from '../rules/shares.ts';
import type { Source } from '../rules/sources.ts';
import { loadCodes, type Codes } from '../store/codes.ts';
import { findParties, partyKey, type Party } from './parties.ts';

/** Parties of a finding that was found right: key → who it is. */
export type Parties = Map<string, Party>;

/**
 * Holds a finding against its rules before anything is stored: codes that exist, shares that add up to the value, everybody named
 * once and known. Refused with one complaint a field (`recommendations.0.responsibles.2.share`).
 */
export async function checkFinding(tx: Tx, source: Source, input: FindingInput): Promise<Outcome<Parties>> {
  const codes = await loadCodes(tx);
  const wanted = input.recommendations.flatMap((each) => each.responsibles.map(({ party }) => party));
  const agency = input.agencyId === null ? [] : [{ kind: 'agency' as const, id: input.agencyId }];
  const parties = await findParties(tx, [...wanted, ...agency]);
  const complaints = [...complaintsOfCodes(codes, source, input), ...doubledNumbers(input)];
  if (agency.some((each) => !parties.has(partyKey(each)))) complaints.push(unknownParty('agencyId'));
  input.recommendations.forEach((each, index) => {
    complaints.push(...checkRecommendation(codes, parties, each, `recommendations.${index}.`));
  });
  return complaints.length === 0 ? parties : refused(complaints);
}

/** The same for one recommendation on its own. */
export async function checkOneRecommendation(tx: Tx, input: RecommendationInput): Promise<Outcome<Parties>> {
  const parties = await findParties(
    tx,
    input.responsibles.map(({ party }) => party),
  );
  const complaints = checkRecommendation(await loadCodes(tx), parties, input, '');
  return complaints.length === 0 ? parties : refused(complaints);
}

function refused(complaints: Complaint[]): Refusal {
  return new Refusal(
    422,
    'invalid',
    { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
    complaints,
  );
}

function complaint(field: string, id: string, en: string): Complaint {
  return { field, message: { id, en } };
}

function unknownParty(field: string): Complaint {
  return complaint(
    field,
    'Tidak dikenal di direktori. Cari dan pilih lagi dari daftar.',
    'Not known in the directory. Search and choose again from the list.',
  );
}

function unknownCode(field: string): Complaint {
  return complaint(
    field,
    'Kode ini tidak ada dalam daftar. Pilih dari daftar, atau muat dulu tabel kode inspektorat.',
    'This code is not in the list. Choose from the list, or load the inspectorate’s table of codes first.',
  );
}

function complaintsOfCodes(codes: Codes, source: Source, input: FindingInput): Complaint[] {
  const complaints: Complaint[] = [];
  if (input.code === null && (source === 'APIP' || input.codeBpk === null))
    complaints.push(complaint('code', 'Pilih kode temuan.', 'Choose the code of the finding.'));
  if (input.code !== null && codes.find('finding', input.code) === null) complaints.push(unknownCode('code'));
  if (input.causeCode !== null && codes.find('cause', input.causeCode) === null)
    complaints.push(unknownCode('causeCode'));
  return complaints;
}

function doubledNumbers(input: FindingInput): Complaint[] {
  const seen = new Set<string>();
  return input.recommendations.flatMap((each, index) => {
    if (!seen.has(each.number)) {
      seen.add(each.number);
      return [];
    }
    return complaint(
      `recommendations.${index}.number`,
      `Nomor ${each.number} dipakai dua kali. Beri nomor lain.`,
      `Number ${each.number} is used twice. Give it another one.`,
    );
  });
}

function checkRecommendation(
  codes: Codes,
  parties: Parties,
  input: RecommendationInput,
  path: string,
): Complaint[] {
  const complaints: Complaint[] = [];
  if (codes.find('recommendation', input.code) === null) complaints.push(unknownCode(`${path}code`));
  if (input.code === PAY_INTO_TREASURY && input.value === 0)
    complaints.push(
      complaint(
        `${path}value`,
        'Rekomendasi menyetor ke kas memerlukan nilai rupiah.',
        'A recommendation to pay into the treasury needs an amount.',
      ),
    );
  const gap = shareGap(
    input.value,
    input.responsibles.map(({ share }) => share),
  );
  if (input.responsibles.length > 0 && gap !== 0)
    complaints.push(
      complaint(
        `${path}value`,
        `Jumlah porsi harus sama dengan nilai: ${gap > 0 ? 'kurang' : 'lebih'} ${formatRupiah(Math.abs(gap))}.`,
        `The shares must add up to the value: ${formatRupiah(Math.abs(gap))} ${gap > 0 ? 'short' : 'too much'}.`,
      ),
    );
  const seen = new Set<string>();
  input.responsibles.forEach(({ party }, index) => {
    const field = `${path}responsibles.${index}.party`;
    if (!parties.has(partyKey(party))) complaints.push(unknownParty(field));
    else if (seen.has(partyKey(party)))
      complaints.push(
        complaint(
          field,
          'Sudah ada di daftar ini. Gabungkan porsinya.',
          'Already in this list. Add the shares together.',
        ),
      );
    seen.add(partyKey(party));
  });
  return complaints;
}
