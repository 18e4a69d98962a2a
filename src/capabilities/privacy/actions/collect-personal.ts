import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PersonalDataHolder, PersonalRecord } from '../../../platform/personal-data/declaration.ts';
import { keepsText } from '../../../platform/personal-data/keeps-text.ts';
import { names } from '../texts/names.ts';

/** Records of one kind in a person's copy, with what the register says of them. */
export interface CopyGroup {
  title: string;
  purpose: string;
  basis: string;
  keeps: string;
  recipients: string;
  records: PersonalRecord['fields'][];
}

/** What one capability answers. */
export interface CopyPart {
  holder: string;
  title: string;
  /** why nothing is answered from here; null where it is */
  withheld: string | null;
  notes: string[];
  groups: CopyGroup[];
}

/** Everything that is held about a person, as every capability answers by its door: UU 27/2022 articles 7 and 32. */
export async function collectPersonal(tx: Tx, act: Act, personId: string): Promise<CopyPart[]> {
  const parts: CopyPart[] = [];
  for (const holder of act.wires.personal) {
    const answer = await holder.data.answer?.(tx, act, personId);
    if (answer === undefined) continue;
    const { locale } = act;
    const title = holder.data.activities[0]?.title[locale] ?? holder.name;
    const withheld = 'withheld' in answer ? answer.withheld[locale] : null;
    parts.push({
      holder: holder.name,
      title,
      withheld,
      notes: 'records' in answer ? (answer.notes ?? []).map((note) => note[locale]) : [],
      groups: 'records' in answer ? await groupsOf(tx, act, holder, answer.records) : [],
    });
  }
  return parts;
}

async function groupsOf(
  tx: Tx,
  act: Act,
  { data }: PersonalDataHolder,
  records: readonly PersonalRecord[],
): Promise<CopyGroup[]> {
  const groups: CopyGroup[] = [];
  for (const [table, rows] of Map.groupBy(records, (record) => record.table)) {
    const activity = data.activities.find((each) => table in each.tables);
    const declared = activity?.tables[table];
    if (activity === undefined || declared === undefined)
      throw new Error(`answered from ${table}, which no activity declares`);
    groups.push({
      title: rows[0]!.title[act.locale],
      purpose: activity.purpose[act.locale],
      basis: `${names[act.locale][`basis-${activity.basis}`]}; ${activity.source}`,
      keeps: await keepsText(tx, act, declared.keeps),
      recipients: activity.recipients[act.locale],
      records: rows.map((row) => row.fields),
    });
  }
  return groups;
}
