import type { Act } from '../../../../platform/act.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { SheetToWrite, ValueToWrite } from '../../../../platform/tables/write-table.ts';
import { getAgencies, getPeople } from '../../../directory/index.ts';
import { rankingOn } from '../../actions/flags/ranking.ts';
import { findRule } from '../../rules/catalogue.ts';
import { subjectKey, subjectLabels } from '../../store/flags/labels.ts';
import { listFlags, type FlagSearch, type FlagSort } from '../../store/flags/queue.ts';
import { texts } from '../../texts.ts';
import { flagTexts } from '../../texts/flags.ts';

/** Rows of one file at most: what a spreadsheet program opens with ease. */
const MOST = 100_000;

/** The queue, as narrowed and ordered on the screen, with every part of each flag's place. */
export async function flagSheet(tx: Tx, act: Act, search: FlagSearch, sort: FlagSort): Promise<SheetToWrite> {
  const t = flagTexts[act.locale];
  const { rows } = await listFlags(tx, search, await rankingOn(tx, act.today), {
    sort,
    after: '',
    limit: MOST,
  });
  const agencies = await getAgencies(tx, [...new Set(rows.flatMap((row) => row.agencyId ?? []))]);
  const people = await getPeople(tx, [...new Set(rows.flatMap((row) => row.assignedTo ?? []))]);
  const labels = await subjectLabels(
    tx,
    rows.map((row) => row.subject),
  );
  return {
    name: t.sheet,
    columns: [
      { header: t.rule, format: 'text', width: 10 },
      { header: t.title, format: 'text', width: 36 },
      { header: t.severity, format: 'text' },
      { header: t.state, format: 'text' },
      { header: t.subject, format: 'text', width: 36 },
      { header: t.agency, format: 'text', width: 36 },
      { header: t.year, format: 'integer' },
      { header: t.money, format: 'rupiah' },
      { header: t.weight, format: 'integer' },
      { header: t.precision, format: 'integer' },
      { header: t.n, format: 'integer' },
      { header: t.rank, format: 'integer', width: 24 },
      { header: t.reason, format: 'text', width: 60 },
      { header: t.found, format: 'date' },
      { header: t.assigned, format: 'text', width: 24 },
    ],
    rows: rows.map((row): ValueToWrite[] => [
      row.rule,
      findRule(row.rule, row.scope)?.title[act.locale] ?? row.rule,
      texts[act.locale][`severity-${row.severity}`],
      t[`state-${row.state}`],
      labels.get(subjectKey(row.subject))?.label ?? row.subject.id,
      agencies.get(row.agencyId ?? '')?.name ?? null,
      row.year,
      row.moneyAtRisk,
      row.weight,
      Math.round(row.precision * 100),
      row.n,
      row.rank,
      row.reason[act.locale],
      dayIn(act.government.zone, Temporal.Instant.from(row.foundAt)),
      people.get(row.assignedTo ?? '')?.name ?? null,
    ]),
  };
}
