import { daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import { intactRows } from '../../actions/contracts/chain.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import { risePercent } from '../../rules/contracts/addendum.ts';
import { two } from '../../rules/contracts/earned-value.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import type { InstalmentPayment } from '../../store/contracts/paid.ts';
import type { Guarantee, Instalment, KeptBaseline, Scm, Version } from '../../store/contracts/parts.ts';

type Names = ReadonlyMap<string, string>;

/** What was agreed, each beside the contract as signed. */
export function versionsView(versions: readonly Version[], names: Names): ContractView['versions'] {
  const first = versions[0];
  return versions.map((each) => ({
    n: each.n,
    document: each.document,
    docDate: each.doc_date,
    recordedAt: each.recorded_at,
    by: names.get(each.recorded_by) ?? '',
    reason: each.reason,
    value: each.value,
    valueWithoutVat: each.value_without_vat,
    startOn: each.start_on,
    endOn: each.end_on,
    overReason: each.over_reason,
    valueChange: each.value - (first?.value ?? each.value),
    valueChangePercent:
      first === undefined || first.value === 0 ? null : two(risePercent(first.value, each.value)),
    endChange:
      first === undefined || first.end_on === null || each.end_on === null
        ? null
        : daysBetween(first.end_on, each.end_on),
    hash: each.hash,
    fileId: each.file_id,
  }));
}

export function baselinesView(baselines: readonly KeptBaseline[], names: Names): ContractView['baselines'] {
  const intact = intactRows(baselines);
  return baselines.map((each, place) => ({
    n: each.n,
    kind: each.kind,
    start: each.start_on,
    points: [...each.points],
    recordedAt: each.recorded_at,
    by: names.get(each.recorded_by) ?? '',
    hash: each.hash,
    previousHash: each.previous_hash,
    intact: intact[place] ?? false,
  }));
}

export function instalmentsView(
  { value }: Contract,
  rows: readonly Instalment[],
  paid: ReadonlyMap<string, InstalmentPayment>,
): ContractView['instalments'] {
  return rows.map((each) => ({
    id: each.id,
    n: each.n,
    kind: each.kind,
    amount: each.amount,
    percent: value === 0 ? null : two((100 * each.amount) / value),
    conditionPercent: each.condition_percent,
    dueOn: each.due_on,
    reachedOn: each.reached_on,
    reachedAt: each.reached_at,
    payment: paid.get(each.id) ?? null,
  }));
}

export function guaranteesView(rows: readonly Guarantee[], today: PlainDate): ContractView['guarantees'] {
  return rows.map((each) => ({
    id: each.id,
    kind: each.kind,
    issuer: each.issuer,
    number: each.number,
    amount: each.amount,
    expiresOn: each.expires_on,
    daysLeft: daysBetween(today, each.expires_on),
    extendsId: each.extends_id,
    endedOn: each.ended_on,
    fileId: each.file_id,
  }));
}

export function scmsView(rows: readonly Scm[]): ContractView['scms'] {
  return rows.map((each) => ({
    id: each.id,
    n: each.n,
    level: each.level,
    invitedFor: each.invited_for,
    invitedAt: each.invited_at,
    heldOn: each.held_on,
    targetPercent: each.target_percent,
    until: each.until_day,
    minutes: each.minutes,
    fileId: each.file_id,
    outcome: each.outcome,
    reachedPercent: each.reached_percent,
  }));
}
