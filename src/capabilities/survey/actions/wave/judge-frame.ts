import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { eligibilityOn } from '../../parameters/wave.ts';
import { judgeEligibility, type EligibilityBounds } from '../../rules/wave/eligibility.ts';
import { membersOf, placeMembers } from '../../store/wave/members.ts';
import type { Member, Wave } from '../../store/wave/tables.ts';

/** A member as he is entered: what makes him one of the frame, without what a draw says of him. */
export type Entered = Pick<
  Member,
  | 'id'
  | 'source'
  | 'key'
  | 'person_id'
  | 'origin'
  | 'import_id'
  | 'name'
  | 'phone'
  | 'email'
  | 'unit'
  | 'unit_group'
  | 'position'
  | 'position_group'
  | 'head_of_unit'
  | 'employment'
  | 'institution_since'
  | 'unit_since'
  | 'service'
  | 'service_on'
  | 'consent_on'
>;

/** Makes rows of a wave's frame, each judged on the wave's first day. */
export async function judged(tx: Tx, wave: Wave, entered: readonly Entered[]): Promise<Member[]> {
  const bounds = await eligibilityOn(tx, wave.opens_on);
  return entered.map((each) => ({
    ...each,
    government_id: wave.government_id,
    wave_id: wave.id,
    ...judge(each, wave, bounds),
    stratum_id: null,
    place: null,
    draw_order: null,
    replaced_on: null,
    replaced_reason: null,
    erased_on: null,
    version: 1,
  }));
}

/** Judges everybody of a frame again and writes what changed. @returns the frame as it stands */
export async function judgeFrame(tx: Tx, act: Act, wave: Wave): Promise<Member[]> {
  const bounds = await eligibilityOn(tx, wave.opens_on);
  const members = (await membersOf(tx, wave.id)).map((before) => ({
    before,
    after: { ...before, ...judge(before, wave, bounds) },
  }));
  const changed = members.filter(
    ({ before, after }) => before.excluded !== after.excluded || before.flags.join() !== after.flags.join(),
  );
  await placeMembers(
    tx,
    changed.map(({ after }) => after),
  );
  await recordRows(
    tx,
    act,
    'survey.judge',
    'survey_member',
    changed.map(({ after }) => after.id),
  );
  return members.map(({ after }) => after);
}

function judge(member: Entered, wave: Wave, bounds: EligibilityBounds) {
  return judgeEligibility(
    {
      source: member.source,
      employment: member.employment,
      position: member.position,
      headOfUnit: member.head_of_unit,
      institutionSince: member.institution_since,
      unitSince: member.unit_since,
      serviceOn: member.service_on,
      phone: member.phone,
      email: member.email,
    },
    wave.opens_on,
    bounds,
  );
}
