import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../../web/session.ts';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import css from './case.module.css';
import { clockStates } from './clock-line.ts';
import { LabelsForm } from './labels-form.tsx';
import { Steps } from './steps.tsx';
import { texts as acts } from './texts/acts.ts';
import { texts } from './texts/detail.ts';
import { names } from './texts/names.ts';

/**
 * What stands beside the sealed part: steps, deadlines, labels. The server knows all of it, so it is shown without a key; acts wait for the key,
 * because nobody shall say "read" of what he cannot read. @param readable the key of this case is open
 */
export function Aside({ detail, readable }: { detail: CaseDetail; readable: boolean }) {
  return (
    <>
      <Steps detail={detail} readable={readable} />
      <Deadlines detail={detail} />
      <Labels detail={detail} readable={readable} />
      <Identity detail={detail} />
      <Checkins detail={detail} />
    </>
  );
}

const CLOCK_WORDS = {
  running: 'clockDue',
  late: 'clockLate',
  done: 'clockDone',
  'done-late': 'clockDoneLate',
} as const;

function Deadlines({ detail: { clocks } }: { detail: CaseDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const states = clockStates(clocks);
  return (
    <Section title={t('clocks')}>
      <Garis
        label={t('clocks')}
        steps={clocks.map(({ clock, due, state }, index) => ({
          id: clock,
          label: n(`clock-${clock}`),
          state: states[index]!,
          note: t(CLOCK_WORDS[state], { day: f.day(due) }),
        }))}
      />
      <p className={css.meta}>
        {t('workingDays')}
        {clocks.some((each) => each.provisional) && ` ${t('provisional')}`}
      </p>
    </Section>
  );
}

function Labels({ detail, readable }: { detail: CaseDetail; readable: boolean }) {
  const t = useTexts(texts);
  const a = useTexts(acts);
  const n = useTexts(names);
  const f = useFormat();
  const [editing, setEditing] = useState(false);
  const { category, agency, finding, closedDay } = detail;
  return (
    <Section
      title={t('facts')}
      actions={
        readable &&
        !editing && (
          <Button small onClick={() => setEditing(true)}>
            {a('labels')}
          </Button>
        )
      }
    >
      {readable && editing ? (
        <LabelsForm detail={detail} onClose={() => setEditing(false)} />
      ) : (
        <Facts
          rows={[
            { term: t('categoryLabel'), value: category === null ? t('none') : n(`category-${category}`) },
            { term: t('agencyLabel'), value: agency?.name ?? t('none') },
            {
              term: t('findingLabel'),
              value: finding === null ? t('none') : `${finding.number} ${finding.title}`,
            },
            ...(closedDay === null ? [] : [{ term: t('closedOn'), value: f.day(closedDay) }]),
          ]}
        />
      )}
    </Section>
  );
}

/** Openings so far, for every reader; the way to open it, for the one who may. */
function Identity({ detail: { id, identity, openings } }: { detail: CaseDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const superAdmin = useHolds('super-admin', 'wbs-alternate');
  const may = superAdmin && identity.mine;
  if (openings.length === 0 && !may) return null;
  return (
    <Section title={t('openings')}>
      {openings.length > 0 && (
        <Garis
          label={t('openings')}
          steps={openings.map(({ day, by, decree, legalBasis, reason }, index) => ({
            id: String(index),
            label: f.day(day),
            state: 'bent',
            note: (
              <>
                {t('openedBy', { by: by ?? '–', decree, basis: legalBasis })}
                <br />
                {t('reason', { reason })}
              </>
            ),
          }))}
        />
      )}
      {may && <LinkButton to={`/identitas/${id}`}>{t('identityHere')}</LinkButton>}
    </Section>
  );
}

function Checkins({ detail: { checkins } }: { detail: CaseDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  const today = todayIn(government.zone);
  return (
    <Section title={t('checkins')}>
      {checkins.length === 0 ? (
        <p className={css.meta}>{t('checkinNone')}</p>
      ) : (
        <Garis
          label={t('checkins')}
          steps={checkins.map(({ due, answered }) => ({
            id: due,
            label: f.day(due),
            state: answered !== null ? 'done' : due <= today ? 'current' : 'ahead',
            note:
              answered !== null
                ? t('checkinAnswered', { day: f.day(answered) })
                : t(due <= today ? 'checkinWaiting' : 'checkinAhead', { day: f.day(due) }),
          }))}
        />
      )}
    </Section>
  );
}
