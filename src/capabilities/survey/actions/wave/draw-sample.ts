import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRemovals, recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { STRATUM_LEAST } from '../../parameters/wave.ts';
import { mayManage } from '../../policy.ts';
import { drawSample as draw, frameText, type Drawable, type DrawnStratum } from '../../rules/wave/draw.ts';
import { nameStratum } from '../../rules/wave/strata.ts';
import { membersOf, placeMembers } from '../../store/wave/members.ts';
import type { Draw, Member, Stratum, Wave } from '../../store/wave/tables.ts';
import {
  deleteStrata,
  drawsOf,
  insertDraw,
  insertStrata,
  strataOf,
  updateDraw,
  updateWave,
} from '../../store/wave/waves.ts';
import { lockForStep } from './change-wave.ts';
import { newSeed } from './draft-wave.ts';
import { judgeFrame } from './judge-frame.ts';

/** What the draw of a wave rests on: who can be drawn, without names. */
export function drawablesOf(members: readonly Member[]): Drawable[] {
  return members
    .filter(({ excluded }) => excluded === null)
    .map(({ id, source, unit_group, position_group }) => ({
      id,
      source,
      group: [unit_group, position_group],
    }));
}

/**
 * Freezes the frame and draws. The seed is the SHA-256 of the number that was committed to before, a line feed, and the frame's hash: nobody knew it while
 * the frame could change, and whoever has the frame draws the same again.
 */
export async function drawWave(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
): Promise<Outcome<Draw>> {
  if (!mayManage(act.actor)) return notAllowed();
  const found = await lockForStep(tx, of, 'draw');
  if (isRefusal(found)) return found;
  const { wave, state } = found;
  const drawables = drawablesOf(await judgeFrame(tx, act, wave));
  const asked = drawables.filter(({ source }) => wave.sampling[source] !== null);
  if (asked.length === 0) return emptyFrame();
  const frameHash = sha256(frameText(drawables));
  const seed = sha256(`${wave.seed_secret}\n${frameHash}`);
  const least = await getParameter(tx, STRATUM_LEAST, wave.opens_on);
  const drawn = draw(drawables, wave.sampling, least, seed);
  const strata = drawn.map((each) => stratumOf(wave, each));
  await insertStrata(tx, strata);
  await recordRows(tx, act, 'survey.draw', 'survey_stratum', idsOf(strata));
  await placeDrawn(tx, act, wave, drawn, strata);
  const row: Draw = {
    government_id: wave.government_id,
    id: newId(),
    wave_id: wave.id,
    number: (await drawsOf(tx, wave.id)).length + 1,
    frame_hash: frameHash,
    commitment: wave.seed_commitment,
    secret: wave.seed_secret,
    seed,
    members: drawables.length,
    drawn_on: act.today,
    drawn_by: act.actor.id,
    taken_back_on: null,
    taken_back_reason: null,
  };
  await insertDraw(tx, row);
  await recordRow(tx, act, 'survey.draw', 'survey_draw', row.id);
  await updateWave(tx, wave.id, { state, drawn_by: act.actor.id });
  await recordRow(tx, act, 'survey.draw', 'survey_wave', wave.id);
  return row;
}

/** Takes a draw back, with a reason that stays beside it. The next draw gets a number of its own, as this one is known now. */
export async function takeBackDraw(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  reason: string,
): Promise<Outcome<Wave['id']>> {
  if (!mayManage(act.actor)) return notAllowed();
  const found = await lockForStep(tx, of, 'take-back');
  if (isRefusal(found)) return found;
  const { wave, state } = found;
  const placed = (await membersOf(tx, wave.id)).filter(({ place }) => place !== null);
  await placeMembers(
    tx,
    placed.map((each) => ({ ...each, stratum_id: null, place: null, draw_order: null })),
  );
  await recordRows(tx, act, 'survey.take-back', 'survey_member', idsOf(placed));
  const strata = idsOf(await strataOf(tx, wave.id));
  await recordRemovals(tx, act, 'survey.take-back', 'survey_stratum', strata);
  await deleteStrata(tx, strata);
  const last = (await drawsOf(tx, wave.id)).at(-1);
  if (last !== undefined) {
    await updateDraw(tx, last.id, { taken_back_on: act.today, taken_back_reason: reason.trim() });
    await recordRow(tx, act, 'survey.take-back', 'survey_draw', last.id);
  }
  await updateWave(tx, wave.id, { state, drawn_by: null, ...newSeed() });
  await recordRow(tx, act, 'survey.take-back', 'survey_wave', wave.id);
  return wave.id;
}

function stratumOf(wave: Wave, drawn: DrawnStratum): Stratum {
  return {
    government_id: wave.government_id,
    id: newId(),
    wave_id: wave.id,
    source: drawn.source,
    code: drawn.code,
    name: nameStratum(drawn.parts),
    parts: drawn.parts.map(([unit, position]) => [unit, position]),
    population: drawn.population,
    target: drawn.target,
    invited: drawn.invited,
  };
}

async function placeDrawn(
  tx: Tx,
  act: Act,
  wave: Wave,
  drawn: readonly DrawnStratum[],
  strata: readonly Stratum[],
): Promise<void> {
  const flags = new Map((await membersOf(tx, wave.id)).map((each) => [each.id, each.flags]));
  const placed = drawn.flatMap(({ order, invited }, index) =>
    order.map((id, place) => ({
      id,
      excluded: null,
      flags: flags.get(id) ?? [],
      stratum_id: strata[index]!.id,
      place: place < invited ? ('sample' as const) : ('replacement' as const),
      draw_order: place + 1,
    })),
  );
  await placeMembers(tx, placed);
  await recordRows(tx, act, 'survey.draw', 'survey_member', idsOf(placed));
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function emptyFrame() {
  return conflict(
    'empty-frame',
    'Kerangka belum memuat siapa pun yang dapat diundi dari sumber gelombang ini. Masukkan kerangka lebih dulu.',
    'The frame holds nobody who can be drawn for the sources of this wave. Enter the frame first.',
  );
}
