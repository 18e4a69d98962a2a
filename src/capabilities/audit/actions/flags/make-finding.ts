import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { fill } from '../../../../platform/texts.ts';
import { handInFindings } from '../../../findings/index.ts';
import type { FindingBody } from '../../contract/flags.ts';
import { mayUseDesk } from '../../policy.ts';
import { findRule } from '../../rules/catalogue.ts';
import { ruleKey } from '../../rules/flags/rule-key.ts';
import { recountRules } from '../../store/flags/counts.ts';
import { changeFlags, flagsOfFindings } from '../../store/flags/flags.ts';
import type { Flag } from '../../store/flags/tables.ts';
import { findingWords as t } from './finding-words.ts';
import { writePaper } from '../papers/write-paper.ts';
import { openFlags, rulesOf, tellFlags } from './open-flags.ts';

/**
 * Makes flags findings: one draft report, several findings, each resting on its flags. From here on the flags' snapshots are frozen, and
 * a working paper holds them with the hashes of the documents behind them. Nobody but the inspectorate sees the draft; it binds nobody
 * until it is issued.
 */
export async function makeFinding(
  tx: Tx,
  act: Act,
  input: FindingBody,
): Promise<Outcome<{ reportId: string; findingIds: string[]; paperId: string }>> {
  const ids = input.findings.flatMap((each) => each.flagIds);
  if (new Set(ids).size !== ids.length)
    return badField(
      'findings',
      'Satu tanda hanya dapat masuk ke satu temuan. Keluarkan yang berganda.',
      'A flag goes into one finding only. Take out the double.',
    );
  if (input.findings.some((each) => !mayUseDesk(act.actor, each.agencyId))) return notAllowed();
  const flags = await openFlags(tx, act, ids, 'finding');
  if (isRefusal(flags)) return flags;
  const handed = await handInFindings(tx, act, {
    title: input.title,
    state: 'draft',
    findings: input.findings,
  });
  if (isRefusal(handed)) return handed;
  for (const [at, { flagIds }] of input.findings.entries())
    await changeFlags(tx, flagIds, {
      state: 'finding',
      state_at: act.now,
      report_id: handed.reportId,
      finding_id: handed.findingIds[at]!,
      finding_state: 'draft',
    });
  await tellFlags(tx, act, ids, 'finding', null);
  await recountRules(tx, act.government.id, act.now, rulesOf(flags));
  const paper = await freeze(tx, act, input, flags);
  return isRefusal(paper) ? paper : { ...handed, paperId: paper.id };
}

/** The working paper of the findings: what was tested, how, and what came out, with the flags and documents of that moment. */
async function freeze(tx: Tx, act: Act, input: FindingBody, flags: readonly Flag[]) {
  const [first] = input.findings;
  const agencies = new Set(input.findings.map((each) => each.agencyId));
  const rules = [
    ...new Map(flags.map((flag) => [ruleKey({ scope: flag.scope, code: flag.rule_code }), flag])).values(),
  ];
  return writePaper(tx, act, {
    title: input.title.slice(0, 300),
    year: flags[0]!.year,
    agencyId: agencies.size === 1 ? first!.agencyId : null,
    assignmentId: null,
    sampleId: null,
    purpose: fill(t.purpose, { title: input.title }),
    procedure: rules
      .map((flag) =>
        fill(t.procedure, {
          code: flag.rule_code,
          version: flag.rule_version,
          formula: findRule(flag.rule_code, flag.scope)?.formula.id ?? '',
        }),
      )
      .join('\n'),
    result: input.findings.map((each) => each.condition).join('\n\n'),
    conclusion: input.findings.map((each) => fill(t.conclusion, { code: each.code })).join('\n'),
    quality: false,
    flagIds: flags.map((flag) => flag.id),
  });
}

/** Flags follow their findings: final when the report was issued, paid when nothing is owed any more. */
export async function followFindings(
  tx: Tx,
  act: Act,
  findingIds: readonly string[],
  state: 'final' | 'paid',
): Promise<void> {
  const flags = (await flagsOfFindings(tx, findingIds)).filter((flag) => flag.finding_state !== state);
  const ids = flags.map((flag) => flag.id);
  if (ids.length === 0) return;
  await changeFlags(tx, ids, { finding_state: state });
  await tellFlags(tx, act, ids, `finding-${state}`, null);
}

/** A finding was taken out of its draft: its flags are open questions again. */
export async function reopenForWithdrawn(tx: Tx, act: Act, findingIds: readonly string[]): Promise<void> {
  const flags = await flagsOfFindings(tx, findingIds);
  const ids = flags.map((flag) => flag.id);
  if (ids.length === 0) return;
  await changeFlags(tx, ids, {
    state: 'open',
    state_at: act.now,
    report_id: null,
    finding_id: null,
    finding_state: null,
  });
  await tellFlags(tx, act, ids, 'reopened', null);
  await recountRules(tx, act.government.id, act.now, rulesOf(flags));
}
