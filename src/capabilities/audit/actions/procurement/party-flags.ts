import type { FlagSubject } from '../../rules/flags/found-flag.ts';
import type { Board, Group } from '../../rules/procurement/indicators/board.ts';
import type { Collected } from '../../rules/procurement/judged/collect.ts';
import {
  judgeConcentration,
  judgeDisqualified,
  judgeLoser,
  judgeRotation,
  judgeVariety,
  type PartyValue,
} from '../../rules/procurement/judged/party-rules.ts';
import type { IndicatorCode } from '../../rules/procurement/settings.ts';
import type { ProcurementThresholds } from '../../rules/procurement/thresholds.ts';
import type { Verdict } from '../../rules/verdict.ts';
import type { YearAnswers } from './examine-procurement.ts';
import { jsonOf } from './snapshot.ts';

interface Around {
  agencyOf: ReadonlyMap<string, string | null>;
  yearOfProcess: ReadonlyMap<string, number>;
  thisYear: number;
  answersOf(year: number): YearAnswers;
}

const MEASURED: readonly [IndicatorCode, Exclude<Group, 'OCID'>, string, typeof judgeLoser][] = [
  ['R025', 'Tenderer', 'lower_fence', judgeLoser],
  ['R038', 'Buyer', 'Buyer_upper_fence', judgeDisqualified],
  ['R038', 'ProcuringEntity', 'ProcuringEntity_upper_fence', judgeDisqualified],
  ['R038', 'Tenderer', 'Tenderer_upper_fence', judgeDisqualified],
  ['R048', 'Tenderer', 'upper_fence', judgeVariety],
];

/** Flags of offices, tenderers and pairs of them. */
export function partyFlags(
  board: Board,
  { offices, pairs, places }: Collected,
  thresholds: ProcurementThresholds,
  around: Around,
): void {
  for (const [code, group, fence, judge] of MEASURED) {
    for (const [id, values] of board.results[group]) {
      const party: PartyValue = {
        id,
        value: values.get(code) ?? null,
        fence: board.meta.get(code)?.get(fence) ?? null,
        compared: board.compared.get(`${code} ${group}`) ?? 0,
      };
      if (party.value === null) continue;
      const kept = jsonOf({ kind: code, party });
      const place = places.get(`${group} ${id}`);
      if (place !== undefined)
        keep(judge(party, thresholds), `${code} ${group} ${id}`, kept, place, group !== 'Tenderer');
    }
  }
  for (const office of offices) {
    const suppliers = [...office.suppliers].map(([id, share]) => [id, share] as const);
    const key = `${office.year} ${office.buyerId}`;
    const kept = jsonOf({ kind: 'office', office: { ...office, suppliers } });
    keep(judgeConcentration(office, thresholds), key, kept, office.ocid, true, office.year);
  }
  const looked = pairs.filter(({ meetings }) => meetings.length >= thresholds.rotationFewest);
  for (const pair of looked) {
    const kept = jsonOf({ kind: 'pair', pair, pairs: looked.length });
    const key = `${pair.buyerId} ${pair.ids.join(' ')}`;
    keep(judgeRotation(pair, looked.length, thresholds), key, kept, pair.ocid, true);
  }

  /** @param ofOffice the office itself is what the flag is about, where the directory has it */
  function keep(
    verdict: Verdict,
    key: string,
    data: ReturnType<typeof jsonOf>,
    ocid: string,
    ofOffice: boolean,
    year?: number,
  ): void {
    if (verdict.state !== 'found') return;
    const agencyId = ofOffice ? (around.agencyOf.get(ocid) ?? null) : null;
    const at = year ?? around.yearOfProcess.get(ocid) ?? around.thisYear;
    // A tenderer of the file is no row of ours: his flag hangs on the first process in which he is met.
    const subject: FlagSubject =
      agencyId === null ? { kind: 'process', id: ocid } : { kind: 'agency', id: agencyId };
    const flag = { verdict, subject, key, agencyId, year: at, data, thresholds: jsonOf(thresholds) };
    around.answersOf(at).found.push(flag);
  }
}
