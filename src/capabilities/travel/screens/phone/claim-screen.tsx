import { useState } from 'react';
import type { MemberDetail, MemberPrices } from '../../contract.ts';
import { put, useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { tripNames } from '../../texts/names.ts';
import { ClaimLine } from './claim-line.tsx';
import { keptOf, useClaimDraft, useClaimStart } from './claim-draft.ts';
import { ceilingOf, daysOf, emptyLine, sentLines, type Line } from './claim-lines.ts';
import { HandIn } from './hand-in.tsx';
import css from './phone.module.css';
import { texts } from './texts/claim.ts';
import { TripPage, type OwnedTrip } from './trip-page.tsx';

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('title')} lead={t('lead')}>
      {(own) => <Body own={own} />}
    </TripPage>
  );
}

function Body({ own }: { own: OwnedTrip }) {
  const { member } = own;
  const detail = useApi<MemberDetail>(`/travel/members/${member.id}`);
  return (
    <Loaded query={detail}>
      {(data) =>
        data.may.includes('keep-claim') ? <Editor own={own} detail={data} /> : <Reader detail={data} />
      }
    </Loaded>
  );
}

function Editor({ own: { trip, member }, detail }: { own: OwnedTrip; detail: MemberDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const prices = useApi<MemberPrices>(`/travel/members/${member.id}/prices`);
  const start = useClaimStart(detail);
  const [kept, setKept] = useState(() => keptOf(detail));
  const form = useForm({
    initial: { lines: start.lines },
    send: ({ lines }) => put<MemberDetail>(`/travel/members/${member.id}/claim`, sentLines(lines)),
    refresh: ['/travel'],
    said: t('saved'),
    done: (saved) => setKept(keptOf(saved)),
  });
  const { lines } = form.values;
  useClaimDraft(member.id, kept, lines);
  const grades = [member.grade, member.costLevel];
  const next = () => Math.max(0, ...lines.map((each) => each.key + 1));
  const set = (change: Line[]) => form.set('lines', change);
  const missing = daysOf(trip.fromDay, trip.toDay).filter(
    (day) => !lines.some((each) => each.component === 'daily' && each.day === day),
  );
  function fill() {
    const from = next();
    const added = missing.map((day, at) => {
      const line = emptyLine(from + at, 'daily', day, t('daily'));
      return { ...line, paid: ceilingOf(line, trip, prices.data, grades) };
    });
    set([...lines, ...added]);
  }
  const changed = JSON.stringify(sentLines(lines)) !== kept;
  return (
    <>
      <Form form={form} submit={t('keep')} kind={changed ? 'primary' : 'plain'}>
        {lines.length === 0 && <p>{t('none')}</p>}
        {lines.map((line, place) => (
          <ClaimLine
            key={line.key}
            form={form}
            place={place}
            line={line}
            trip={trip}
            ceiling={ceilingOf(line, trip, prices.data, grades)}
            remove={() => set(lines.filter((each) => each.key !== line.key))}
          />
        ))}
        <Buttons>
          {missing.length > 0 && <Button onClick={fill}>{t('fill')}</Button>}
          <Button onClick={() => set([...lines, emptyLine(next(), 'transport', '', '')])}>{t('add')}</Button>
        </Buttons>
        <p className={css.sum}>
          <span>{t('total')}</span>
          <span className={css.amount}>
            {f.rupiah(lines.reduce((sum, each) => sum + (each.paid ?? 0), 0))}
          </span>
        </p>
      </Form>
      <HandIn detail={detail} unsaved={changed} />
    </>
  );
}

/** What was handed in, or what is not open yet. */
function Reader({ detail }: { detail: MemberDetail }) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const { member, lines } = detail;
  return (
    <>
      <p>{member.submittedAt === null ? t('notYet') : t('readOnly', { time: f.time(member.submittedAt) })}</p>
      <Facts
        rows={[
          ...lines.map((line) => ({
            term: n(`component-${line.component}`),
            value: (
              <>
                {line.day === null ? line.description : `${f.day(line.day)}, ${line.description}`}
                {'\n'}
                <span className={css.amount}>{f.rupiah(line.paid)}</span>
              </>
            ),
          })),
          { term: t('total'), value: <b className={css.amount}>{f.rupiah(detail.paid)}</b> },
          ...(member.advance === null ? [] : [{ term: t('advance'), value: f.rupiah(member.advance) }]),
        ]}
      />
    </>
  );
}
