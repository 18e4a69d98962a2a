import { useRef } from 'react';
import { get } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Combobox, type Option } from '../../../../../../web/ui/combobox.tsx';
import { TextField } from '../../../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../../../web/ui/form.tsx';
import type { CompanionList, NewTrip, TripDetail } from '../../../contract.ts';
import { texts } from '../texts/plan.ts';
import css from './plan.module.css';

/** One traveller as his fields hold him; the path is that of the server. */
export interface TravellerValues {
  personId: Option | null;
  grade: string;
  positionTitle: string;
  costLevel: string;
}
export const NO_TRAVELLER: TravellerValues = { personId: null, grade: '', positionTitle: '', costLevel: '' };

export function travellerValues(member: TripDetail['members'][number]): TravellerValues {
  const { personId, name, grade, positionTitle, costLevel } = member;
  return { personId: { id: personId, label: name }, grade, positionTitle, costLevel };
}

export function travellerBody(values: TravellerValues, isLeader: boolean): NewTrip['members'][number] {
  return { ...values, personId: values.personId?.id ?? '', isLeader };
}

interface PersonFound {
  id: string;
  name: string;
  nip: string | null;
  personnelCode: string;
  employment: string;
  agencyName: string | null;
  title: string | null;
}

/** Answers that the picker shows. */
const MOST = 12;

/** Who travels, and what his tariffs are chosen by. Whoever has no rank gets the word that tariffs usually have for him. */
export function TravellerFields({
  form,
  at,
}: {
  form: Pick<FormState<{ members: TravellerValues[] }>, 'values' | 'field' | 'set'>;
  at: number;
}) {
  const t = useTexts(texts);
  const path = `members.${at}` as const;
  const found = useRef(new Map<string, PersonFound>());
  async function search(q: string): Promise<Option[]> {
    const { rows } = await get<{ rows: PersonFound[] }>('/directory/people', { q, size: MOST });
    for (const each of rows) found.current.set(each.id, each);
    const nip = q.replaceAll(/\s/g, '');
    if (rows.length === 0 && /^\d{18}$/.test(nip)) return elsewhere(nip);
    return rows.map((each) => ({
      id: each.id,
      label: each.name,
      hint: [each.nip ?? each.personnelCode, each.title, each.agencyName].filter(Boolean).join(' · '),
    }));
  }
  // The directory shows an officer the people of his agency; others are found by their whole NIP.
  async function elsewhere(nip: string): Promise<Option[]> {
    const { rows } = await get<CompanionList>('/travel/companions', { nip });
    return rows.map((each) => ({ id: each.personId, label: each.name, hint: each.agency }));
  }
  function choose(option: Option | null): void {
    const person = option === null ? undefined : found.current.get(option.id);
    form.set(path, {
      personId: option,
      positionTitle: person?.title ?? '',
      grade: person === undefined ? '' : usualGrade(person.employment, t),
      costLevel: form.values.members[at]!.costLevel,
    });
  }
  return (
    <div className={css.fields}>
      <Combobox
        {...form.field(`${path}.personId`)}
        onChange={choose}
        search={search}
        label={t('person')}
        hint={t('personHint')}
        required
        wide
      />
      <TextField {...form.field(`${path}.positionTitle`)} label={t('positionTitle')} required />
      <TextField {...form.field(`${path}.grade`)} label={t('grade')} hint={t('gradeHint')} required />
      <TextField
        {...form.field(`${path}.costLevel`)}
        label={t('costLevel')}
        hint={t('costLevelHint')}
        short
        required
      />
    </div>
  );
}

function usualGrade(employment: string, t: (key: keyof typeof texts.id) => string): string {
  if (employment === 'dprd') return t('gradeCouncil');
  if (employment === 'kepala-daerah') return t('gradeHead');
  return employment === 'non-asn' ? t('gradeNonAsn') : '';
}
