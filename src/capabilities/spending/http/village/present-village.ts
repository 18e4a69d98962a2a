import type { Act } from '../../../../platform/act.ts';
import type { VillageFundShares } from '../../../whistleblowing/index.ts';
import type { VillageView } from '../../contract/village.ts';
import { mayRecordVillage, maySuperviseVillages } from '../../policy.ts';
import { stageStanding, unspentShare } from '../../rules/village/stages.ts';
import { checkUse } from '../../rules/village/use.ts';
import type { VillageAccount } from '../../store/village/villages.ts';
import { villageNames, type VillageName } from '../../texts/village.ts';

/** A village's year as it is read: where its stages stand today, and whether its use keeps the shares. */
export function presentVillage(
  act: Act,
  { year, stages, uses }: VillageAccount,
  agencyName: string,
  shares: VillageFundShares,
): VillageView {
  const paid = stages.reduce((sum, each) => sum + (each.paid_on === null ? 0 : each.amount), 0);
  const realised = uses.reduce((sum, each) => sum + each.realised, 0);
  const check = checkUse(year.ceiling, uses, shares);
  const may: VillageView['may'] = [];
  if (mayRecordVillage(act.actor, year.agency_id)) may.push('record');
  if (maySuperviseVillages(act.actor)) may.push('pay');
  return {
    id: year.id,
    year: year.year,
    agency: { id: year.agency_id, name: agencyName },
    status: year.status,
    ceiling: year.ceiling,
    paid,
    realised,
    unspent: unspentShare(paid, realised),
    stages: stages.map((each) => presentStage(act, each)),
    uses: uses.map((each) => ({
      id: each.id,
      use: each.use,
      name: each.name,
      budget: each.budget,
      realised: each.realised,
      docDate: each.doc_date,
      recordedAt: each.recorded_at,
    })),
    useCheck: {
      budget: check.budget === null ? null : [...check.budget],
      realised: [...check.realised],
      unplanned: check.unplanned,
      unspent: check.unspent,
    },
    may,
  };
}

function presentStage(act: Act, stage: VillageAccount['stages'][number]): VillageView['stages'][number] {
  const { state, daysLeft } = stageStanding(
    {
      opensOn: stage.opens_on,
      dueOn: stage.due_on,
      paidOn: stage.paid_on,
      asked: stage.papers,
      received: stage.received.map((each) => each.paper),
    },
    act.today,
  );
  return {
    id: stage.id,
    stage: stage.stage,
    amount: stage.amount,
    opensOn: stage.opens_on,
    dueOn: stage.due_on,
    state,
    daysLeft,
    paidOn: stage.paid_on,
    paidRecordedAt: stage.paid_recorded_at,
    papers: stage.papers.map((paper) => {
      const found = stage.received.find((each) => each.paper === paper);
      return {
        paper,
        title: titleOf(act, paper),
        received:
          found === undefined
            ? null
            : { number: found.number, docDate: found.doc_date, recordedAt: found.recorded_at },
      };
    }),
  };
}

/** A government may ask for papers that we have no word for: then its own word stands. */
function titleOf(act: Act, paper: string): string {
  const words = villageNames[act.locale];
  const key = `paper-${paper}`;
  return key in words ? words[key as VillageName] : paper;
}
