import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { actorNames } from '../../../directory/index.ts';
import type { MemberView, WaveView } from '../../contract/wave/waves.ts';
import { STRATUM_LEAST } from '../../parameters/wave.ts';
import { mayApprove, mayManage } from '../../policy.ts';
import { SOURCES } from '../../rules/model/model.ts';
import { invitedFor, sampleSize } from '../../rules/wave/sample-size.ts';
import { afterStep } from '../../rules/wave/states.ts';
import { findModel } from '../../store/model/models.ts';
import { countFrame, type FrameCount } from '../../store/wave/members.ts';
import type { Member, Stratum, Wave } from '../../store/wave/tables.ts';
import { drawsOf, strataOf } from '../../store/wave/waves.ts';

export function rowOf(wave: Wave) {
  return {
    id: wave.id,
    code: wave.code,
    name: wave.name,
    year: wave.year,
    state: wave.state,
    opensOn: wave.opens_on,
    closesOn: wave.closes_on,
    modelId: wave.model_id,
    version: wave.version,
  };
}

/** A wave with its frame in numbers, its strata, its draws, and what the reader may do. */
export async function presentWave(tx: Tx, act: Act, wave: Wave): Promise<WaveView> {
  const [draws, strata, counts] = [
    await drawsOf(tx, wave.id),
    await strataOf(tx, wave.id),
    await countFrame(tx, wave.id),
  ];
  const model = wave.model_id === null ? undefined : await findModel(tx, wave.model_id);
  const names = await actorNames(tx, [
    wave.opened_by,
    wave.published_by,
    ...draws.map((each) => each.drawn_by),
  ]);
  const nameOf = (actor: string | null) => (actor === null ? null : (names.get(actor) ?? null));
  return {
    ...rowOf(wave),
    modelName: model?.name ?? null,
    modelVersion: model?.version ?? null,
    sampling: wave.sampling,
    stratumLeast: await getParameter(tx, STRATUM_LEAST, wave.opens_on),
    commitment: wave.seed_commitment,
    frame: SOURCES.map((source) =>
      presentFrame(
        wave,
        source,
        counts.filter((each) => each.source === source),
      ),
    ),
    strata: strata.map(presentStratum),
    draws: draws.map((each) => ({
      number: each.number,
      drawnOn: each.drawn_on,
      drawnBy: nameOf(each.drawn_by),
      frameHash: each.frame_hash,
      commitment: each.commitment,
      secret: each.secret,
      seed: each.seed,
      members: each.members,
      takenBackOn: each.taken_back_on,
      takenBackReason: each.taken_back_reason,
    })),
    openedBy: nameOf(wave.opened_by),
    publishedBy: nameOf(wave.published_by),
    closedReason: wave.closed_reason,
    may: stepsOf(act, wave),
  };
}

function presentFrame(wave: Wave, source: (typeof SOURCES)[number], counts: readonly FrameCount[]) {
  const sum = (some: readonly FrameCount[]) => some.reduce((total, each) => total + each.members, 0);
  const eligible = sum(counts.filter((each) => each.excluded === null));
  const precision = wave.sampling[source];
  const target = precision === null ? 0 : sampleSize(eligible, precision);
  const reasons = [...new Set(counts.flatMap(({ excluded }) => (excluded === null ? [] : [excluded])))];
  return {
    source,
    eligible,
    excluded: reasons.map((reason) => ({
      reason,
      members: sum(counts.filter(({ excluded }) => excluded === reason)),
    })),
    flagged: counts.reduce((total, { flagged }) => total + flagged, 0),
    target,
    invited: precision === null ? 0 : invitedFor(eligible, target, precision.response),
  };
}

function presentStratum(each: Stratum) {
  const { id, source, code, name, population, target, invited } = each;
  return { id, source, code, name, population, target, invited };
}

/** Steps that the wave allows and the reader may take; who drew does not open. */
function stepsOf(act: Act, wave: Wave): WaveView['may'] {
  const can = (step: Parameters<typeof afterStep>[1]) => afterStep(wave.state, step) !== null;
  const manages = mayManage(act.actor);
  const approves = mayApprove(act.actor);
  const may: WaveView['may'] = [];
  for (const step of ['revise', 'draw', 'take-back'] as const) if (manages && can(step)) may.push(step);
  if (approves && can('open') && wave.drawn_by !== act.actor.id) may.push('open');
  for (const step of ['close', 'publish'] as const) if (approves && can(step)) may.push(step);
  if (manages && wave.state === 'open') may.push('send');
  return may;
}

export function presentMember(member: Member, strata: ReadonlyMap<string, Stratum>): MemberView {
  return {
    id: member.id,
    source: member.source,
    name: member.name,
    unit: member.unit,
    position: member.position,
    employment: member.employment,
    service: member.service,
    origin: member.origin,
    reach: [
      ...(member.phone === null ? [] : ['phone' as const]),
      ...(member.email === null ? [] : ['email' as const]),
    ],
    flags: member.flags,
    excluded: member.excluded,
    stratumCode: member.stratum_id === null ? null : (strata.get(member.stratum_id)?.code ?? null),
    place: member.place,
    drawOrder: member.draw_order,
    replacedOn: member.replaced_on,
    replacedReason: member.replaced_reason,
    erased: member.erased_on !== null,
    version: member.version,
  };
}
