import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { airportRegency } from '../../../platform/geography/airports.ts';
import { peopleOfAccounts } from '../../directory/index.ts';
import type { DocumentView } from '../contract-evidence.ts';
import { isOwn, mayPrepare } from '../policy.ts';
import { mayRemovePapers } from '../rules/evidence-open.ts';
import {
  documentsOf,
  legsOfPasses,
  namedFiles,
  type DocumentRow,
  type PassLegRow,
} from '../store/documents.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { passWords, titleWords } from '../texts/documents.ts';
import { regencyName } from './present.ts';

/** Documents of one traveller as the contract tells them. */
export async function documentViews(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Member,
): Promise<{ rows: DocumentView[] }> {
  const documents = await documentsOf(tx, member.id);
  const legs = await legsOfPasses(
    tx,
    documents.map((each) => each.id),
  );
  const files = await namedFiles(
    tx,
    documents.flatMap((each) => each.file_id ?? []),
  );
  const people = await peopleOfAccounts(
    tx,
    documents.map((each) => each.added_by),
  );
  const removable =
    (isOwn(act.actor, member) || mayPrepare(act.actor, trip.agency_id)) &&
    mayRemovePapers({ status: trip.status, state: member.state });
  return {
    rows: documents.map((document) => {
      const own = legs.filter((each) => each.document_id === document.id);
      const file = files.get(document.file_id ?? '');
      const { hotel, text } = document.fields;
      return {
        id: document.id,
        kind: document.kind,
        title: documentTitle(document, own),
        day: document.day,
        amount: document.amount,
        addedAt: document.added_at,
        own: people.get(document.added_by) === member.person_id,
        file:
          file === undefined
            ? null
            : { id: file.id, name: file.name, mediaType: file.media_type, size: file.size },
        legs: own.map(legView),
        hotel: hotel ?? null,
        text,
        fault: document.fault,
        faultSentence: document.fault === null ? null : passWords[document.fault],
        removable,
      };
    }),
  };
}

function legView(leg: PassLegRow): DocumentView['legs'][number] {
  const regency = (airport: string) => {
    const code = airportRegency(airport);
    return code === null ? null : regencyName(code);
  };
  const { day, name, reference, carrier, flight, from_airport: from, to_airport: to } = leg;
  const { seat, sequence, compartment } = leg;
  return {
    day,
    name,
    reference,
    carrier,
    flight,
    from,
    to,
    seat,
    sequence,
    compartment,
    fromRegency: regency(from),
    toRegency: regency(to),
  };
}

/** One line for a list: what the document itself says, else what it is. */
export function documentTitle(
  { kind, fields }: Pick<DocumentRow, 'kind' | 'fields'>,
  legs: readonly PassLegRow[],
): { id: string; en: string } {
  const same = (text: string) => ({ id: text, en: text });
  switch (kind) {
    case 'pass':
      return same(
        legs
          .map((each) => `${each.carrier} ${each.flight} ${each.from_airport}–${each.to_airport}`)
          .join(', '),
      );
    case 'hotel':
      return same(fields.hotel?.hotel ?? '');
    case 'receipt':
      return same(fields.text);
    case 'report':
    case 'photo':
    case 'statement':
    case 'attendance':
      return titleWords[kind];
  }
}
