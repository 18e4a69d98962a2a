import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isMailAddress } from '../../../../platform/notifications/mail.ts';
import { readMobile } from '../../../../platform/notifications/phone.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { listAgencies, servingStaff, type Agency, type ServingPerson } from '../../../directory/index.ts';
import { mayManage } from '../../policy.ts';
import { EMPLOYMENTS, type Employment } from '../../rules/wave/eligibility.ts';
import { positionGroupOf } from '../../rules/wave/position-group.ts';
import { insertMembers, membersOf } from '../../store/wave/members.ts';
import { updateWave } from '../../store/wave/waves.ts';
import { lockForStep } from './change-wave.ts';
import { judged, type Entered } from './judge-frame.ts';

/** Kinds of agency whose head is an official of echelon II. */
const LED_BY_ECHELON_TWO = ['sekretariat', 'inspektorat', 'dinas', 'badan'];

/**
 * Takes the staff of the directory into the frame, as they serve today. Who is in it already stays as he is; the head of government, members of the
 * council and village officials are not asked.
 */
export async function offerStaff(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<{ added: number; known: number; passedOver: number }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const found = await lockForStep(tx, { id, version }, 'revise');
  if (isRefusal(found)) return found;
  const [staff, agencies, members] = [
    await servingStaff(tx, act.today),
    await listAgencies(tx),
    await membersOf(tx, id),
  ];
  const known = new Set(members.filter(({ source }) => source === 'internal').map(({ key }) => key));
  const groupOf = unitGroups(agencies);
  const asked = staff.filter(({ employment }) => isAsked(employment));
  const entered = asked
    .filter(({ personnelCode }) => !known.has(personnelCode))
    .map((person) => fromDirectory(person, groupOf));
  const added = await judged(tx, found.wave, entered);
  await insertMembers(tx, added);
  await recordRows(
    tx,
    act,
    'survey.offer-staff',
    'survey_member',
    added.map((each) => each.id),
  );
  await updateWave(tx, id, {});
  await recordRow(tx, act, 'survey.offer-staff', 'survey_wave', id);
  return {
    added: added.length,
    known: asked.length - added.length,
    passedOver: staff.length - asked.length,
  };
}

function fromDirectory(person: ServingPerson, groupOf: ReadonlyMap<string, string>): Entered {
  return {
    id: newId(),
    source: 'internal',
    key: person.personnelCode,
    person_id: person.id,
    origin: 'directory',
    import_id: null,
    name: person.name,
    phone: person.phone === null ? null : readMobile(person.phone),
    email: person.email !== null && isMailAddress(person.email) ? person.email : null,
    unit: person.agencyName,
    unit_group: groupOf.get(person.agencyId) ?? person.agencyName,
    position: person.title,
    position_group: positionGroupOf(person.title, person.leads),
    head_of_unit: person.leads && LED_BY_ECHELON_TWO.includes(person.agencyKind),
    employment: isAsked(person.employment) ? person.employment : null,
    institution_since: person.since,
    unit_since: person.agencySince,
    service: null,
    service_on: null,
    consent_on: null,
  };
}

function isAsked(employment: string): employment is Employment {
  return (EMPLOYMENTS as readonly string[]).includes(employment);
}

/** Agency → name of the agency at the top of its line: the unit group. */
function unitGroups(agencies: readonly Agency[]): Map<string, string> {
  const byId = new Map(agencies.map((each) => [each.id, each]));
  const topOf = (agency: Agency): Agency => {
    const parent = agency.parentId === null ? undefined : byId.get(agency.parentId);
    return parent === undefined ? agency : topOf(parent);
  };
  return new Map(agencies.map((each) => [each.id, topOf(each).name]));
}
