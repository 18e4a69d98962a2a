import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { fill } from '../../../../platform/texts.ts';
import { getAgencies, getPeople, getVendors } from '../../../directory/index.ts';
import type { FindingDraft } from '../../contract/flags.ts';
import { findRule } from '../../rules/catalogue.ts';
import { subjectKey, subjectLabels } from '../../store/flags/labels.ts';
import type { Flag } from '../../store/flags/tables.ts';
import { findingWords as t } from './finding-words.ts';
import { openFlags } from './open-flags.ts';

type Part = FindingDraft['findings'][number];

/** Groups of finding codes that mean money owed: losses, and revenue that did not come in. */
const OWED = ['1.01', '1.03'];

/**
 * A report with its findings, filled in from flags: one finding for each agency, vendor and code. The auditor edits it before anything is
 * made. Money is asked for only where the code says that it is owed.
 */
export async function draftFinding(tx: Tx, act: Act, ids: readonly string[]): Promise<Outcome<FindingDraft>> {
  const flags = await openFlags(tx, act, ids, 'finding');
  if (isRefusal(flags)) return flags;
  const labels = await subjectLabels(
    tx,
    flags.map((flag) => ({ kind: flag.subject_kind, id: flag.subject_id })),
  );
  const labelOf = (flag: Flag) =>
    labels.get(subjectKey({ kind: flag.subject_kind, id: flag.subject_id }))?.label ?? flag.subject_id;
  const groups = Map.groupBy(flags, (flag) =>
    JSON.stringify([flag.agency_id, flag.vendor_id, ruleOf(flag)?.findingCode ?? null]),
  );
  const findings = await named(
    tx,
    [...groups.values()].map((group) => partOf(group, labelOf)),
  );
  const first = findings[0]?.title ?? '';
  const title = fill(t.report, {
    what: findings.length === 1 ? first : `${first} dan ${findings.length - 1} temuan lain`,
  });
  return { title, findings };
}

type Debtor = Omit<NonNullable<Part['debtor']>, 'name'>;
type Unnamed = Omit<Part, 'agency' | 'debtor'> & { debtor: Debtor | null };

/** Whoever edits the draft reads names; ids go back. */
async function named(tx: Tx, parts: readonly Unnamed[]): Promise<Part[]> {
  const debtors = (kind: Debtor['kind']) =>
    parts.flatMap(({ debtor }) => (debtor?.kind === kind ? debtor.id : []));
  const agencies = await getAgencies(tx, [
    ...debtors('agency'),
    ...parts.flatMap((each) => each.agencyId ?? []),
  ]);
  const people = await getPeople(tx, debtors('person'));
  const vendors = await getVendors(tx, debtors('vendor'));
  const from = { agency: agencies, person: people, vendor: vendors };
  return parts.map(({ debtor, ...part }) => ({
    ...part,
    agency: agencies.get(part.agencyId ?? '')?.name ?? null,
    debtor: debtor && { ...debtor, name: from[debtor.kind].get(debtor.id)?.name ?? null },
  }));
}

function partOf(flags: readonly Flag[], labelOf: (flag: Flag) => string): Unnamed {
  const [flag] = flags;
  if (flag === undefined) throw new Error('a group has at least one flag');
  const rules = [...new Set(flags.flatMap((each) => ruleOf(each) ?? []))];
  const code = rules[0]?.findingCode ?? null;
  const money = flags.reduce((sum, each) => sum + (each.money_at_risk ?? 0), 0);
  const owed = code !== null && OWED.some((group) => code.startsWith(group)) ? money : 0;
  const name = rules[0]?.title.id ?? flag.rule_code;
  const mends = [...new Set(flags.flatMap((each) => each.verdict.mend?.id ?? []))];
  return {
    flagIds: flags.map((each) => each.id),
    code,
    title:
      flags.length === 1
        ? `${name}: ${labelOf(flag)}`.slice(0, 500)
        : fill(t.several, { title: name, count: flags.length }),
    condition: flags.map((each, at) => conditionOf(each, at + 1, labelOf(each))).join('\n\n'),
    criterion: criterionOf(rules.flatMap((rule) => rule.basis)),
    cause: fill(t.cause, { detects: rules.map((rule) => rule.detects.id).join(' ') }).trim(),
    effect: money > 0 && owed > 0 ? fill(t.loss, { sum: formatRupiah(owed) }) : t.noLoss,
    instruction: [
      ...(owed > 0 ? [fill(t.pay, { sum: formatRupiah(owed) })] : []),
      ...(mends.length > 0 ? mends : owed > 0 ? [] : [t.mend]),
    ].join('\n'),
    agencyId: flag.agency_id,
    debtor: debtorOf(flag),
    amount: owed,
  };
}

function ruleOf(flag: Flag) {
  return findRule(flag.rule_code, flag.scope);
}

function conditionOf(flag: Flag, at: number, label: string): string {
  const { reason, formula, evidence } = flag.verdict;
  const seen = evidence.flatMap((each) => (each.value === undefined ? [] : `${each.ref} ${each.value}`));
  return [
    fill(t.reason, { at, label, reason: reason.id }),
    fill(t.formula, { formula: formula.id }),
    ...(seen.length > 0 ? [fill(t.evidence, { evidence: seen.join('; ') })] : []),
  ].join('\n');
}

function criterionOf(basis: readonly { source: string; verified: boolean }[]): string {
  const lines = basis.map(({ source, verified }) =>
    fill(t.basis, { source, unverified: verified ? '' : t.unverified }),
  );
  return lines.length === 0 ? t.noBasis : [...new Set(lines)].join('\n');
}

/** Who would have to pay or mend: the vendor who was paid, the person, else the agency. */
function debtorOf(flag: Flag): Debtor | null {
  if (flag.vendor_id !== null) return { kind: 'vendor', id: flag.vendor_id };
  if (flag.subject_kind === 'person') return { kind: 'person', id: flag.subject_id };
  return flag.agency_id === null ? null : { kind: 'agency', id: flag.agency_id };
}
