import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies } from '../../directory/index.ts';
import { findParties, partyKey } from '../actions/parties.ts';
import type { ReportState, Step } from '../rules/machine.ts';
import type { Scope } from '../rules/scope.ts';
import type { Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';
import { findCases, ledger, subjectOf } from '../store/cases.ts';
import { loadCodes } from '../store/codes.ts';
import { itemsOf, listReports } from '../store/list-reports.ts';
import type { Stance } from '../store/tables.ts';
import { reportTexts } from '../texts/reports.ts';

/** A report as its papers need it: names instead of ids, only what the reader may see. */
export interface PaperReport {
  number: string | null;
  datedOn: PlainDate | null;
  receivedOn: PlainDate | null;
  source: Source;
  title: string;
  state: ReportState;
  confidential: boolean;
  /** number of the letter of assignment */
  assignment: string | null;
  findings: PaperFinding[];
}

export interface PaperFinding {
  number: string;
  title: string;
  /** `1.01.04 Kelebihan bayar` */
  code: string;
  value: number;
  agency: string | null;
  condition: string;
  criterion: string;
  cause: string;
  effect: string;
  responses: { stance: Stance; text: string }[];
  recommendations: {
    number: string;
    code: string;
    text: string;
    status: Status;
    step: Step;
    due: PlainDate | null;
    parts: { name: string; share: number; paid: number }[];
  }[];
}

/** Gathers a report in a handful of statements, however many findings it has; undefined when the reader may not see it. */
export async function gatherReport(tx: Tx, scope: Scope, id: string): Promise<PaperReport | undefined> {
  const [report] = await listReports(tx, { scope, id }, { limit: 1, offset: 0 });
  if (report === undefined) return undefined;
  const items = await itemsOf(tx, scope, id);
  const ids = items.map((item) => item.id);
  const cases = new Map((await findCases(tx, ids)).map((each) => [each.finding.id, each]));
  const db = ledger(tx);
  const texts =
    ids.length === 0 ? [] : await db.selectFrom('finding_text').selectAll().where('id', 'in', ids).execute();
  const responses =
    ids.length === 0
      ? []
      : await db
          .selectFrom('response')
          .select(['finding_id', 'stance', 'text'])
          .where('finding_id', 'in', ids)
          .orderBy('id')
          .execute();
  const assignment = await db
    .selectFrom('report')
    .innerJoin('assignment', 'assignment.id', 'report.assignment_id')
    .select('assignment.number')
    .where('report.id', '=', id)
    .executeTakeFirst();
  const all = [...cases.values()];
  const parties = await findParties(
    tx,
    all.flatMap((each) => each.parts.map(subjectOf)),
  );
  const agencies = await getAgencies(
    tx,
    all.flatMap((each) => each.finding.agency_id ?? []),
  );
  const codes = await loadCodes(tx);
  const textOf = new Map(texts.map((row) => [row.id, row]));
  const title = (kind: 'finding' | 'bpk', code: string) =>
    `${code} ${codes.find(kind, code)?.title ?? `(${reportTexts.id.noTitle})`}`;
  return {
    number: report.number,
    datedOn: report.datedOn,
    receivedOn: report.receivedOn,
    source: report.source,
    title: report.title,
    state: report.state,
    confidential: report.confidential,
    assignment: assignment?.number ?? null,
    findings: items.map((item) => {
      const { finding, recommendations, parts } = cases.get(item.id)!;
      const text = textOf.get(item.id);
      return {
        number: finding.number,
        title: finding.title,
        code: finding.code === null ? title('bpk', finding.code_bpk!) : title('finding', finding.code),
        value: finding.value,
        agency: agencies.get(finding.agency_id ?? '')?.name ?? null,
        condition: text?.condition ?? '',
        criterion: text?.criterion ?? '',
        cause: text?.cause ?? '',
        effect: text?.effect ?? '',
        responses: responses.filter((row) => row.finding_id === item.id),
        recommendations: recommendations.map((each) => ({
          number: each.number,
          code: each.code,
          text: each.text,
          status: each.status,
          step: each.step,
          due: each.due_on,
          parts: parts
            .filter((part) => part.recommendation_id === each.id)
            .map((part) => {
              const party = parties.get(partyKey(subjectOf(part)));
              const number = party?.number ? ` (${party.number})` : '';
              return { name: `${party?.name ?? ''}${number}`, share: part.share, paid: part.paid };
            }),
        })),
      };
    }),
  };
}
