import { showCode } from '../../../platform/codes.ts';
import { get, post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts, type Words } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Combobox, type Option } from '../../../../web/ui/combobox.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Garis, type GarisStep } from '../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { VisitDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { SignatureView } from './signature-view.tsx';
import { texts } from './texts.ts';
import { Leave, StandingMark } from './visit-table.tsx';
import css from './visit.module.css';

/** One visit: its course, what the visitor said, and what is to be done. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const t = useTexts(texts);
  const visit = useApi<VisitDetail>(`/guestbook/visits/${id}`);
  return <Loaded query={visit}>{(data) => <Visit visit={data} title={t('visit')} />}</Loaded>;
}

function Visit({ visit, title }: { visit: VisitDetail; title: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const open = visit.leftAt === null;
  return (
    <Page
      title={visit.name || title}
      lead={visit.institution}
      status={<StandingMark visit={{ ...visit, gift: false }} />}
      actions={
        visit.may.receive &&
        open && (
          <>
            <Leave visit={visit} />
            <a href={visit.badge} target="_blank" rel="noopener">
              {t('badge')}
            </a>
          </>
        )
      }
    >
      {visit.gift && (
        <Notice tone="warn" title={t('giftTitle')}>
          <p>{t('giftText')}</p>
          {visit.giftNote !== null && <p>{visit.giftNote}</p>}
          <LinkButton to="/gratifikasi/lapor" small>
            {t('giftReport')}
          </LinkButton>
        </Notice>
      )}
      <TwoColumns
        aside={
          <Section title={t('way')}>
            <Garis steps={stepsOf(visit, t, f.time)} label={t('way')} />
          </Section>
        }
      >
        <VisitFacts visit={visit} />
        {visit.photo && (
          <Section title={t('photo')}>
            <img className={css.photo} src={`/api/guestbook/visits/${visit.id}/photo`} alt={t('photo')} />
          </Section>
        )}
        {visit.signature !== null && (
          <Section title={t('signature')}>
            <SignatureView path={visit.signature} />
          </Section>
        )}
        {visit.may.receive && open && (
          <Section title={t('chooseHost')}>
            <ChooseHost id={visit.id} />
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}

function VisitFacts({ visit }: { visit: VisitDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const said = [visit.hostTyped].filter((each) => each !== '' && each !== visit.hostName);
  return (
    <Facts
      rows={[
        { term: n('host'), value: visit.hostName || '–' },
        ...said.map((value) => ({ term: t('typed'), value })),
        ...(visit.unitName === null ? [] : [{ term: t('unit'), value: visit.unitName }]),
        { term: n('purpose'), value: n(`purpose-${visit.purpose}`) },
        ...(visit.about === '' ? [] : [{ term: n('about'), value: visit.about }]),
        { term: n('people'), value: f.count(visit.people) },
        ...(visit.phone === null ? [] : [{ term: t('phone'), value: visit.phone }]),
        { term: n('place'), value: `${visit.placeName}, ${visit.agencyName}` },
        { term: t('code'), value: <Code>{showCode(visit.code)}</Code> },
        ...(visit.byHand ? [{ term: t('arrived'), value: t('byHand') }] : []),
        { term: t('forgottenOn'), value: f.day(visit.forgottenOn) },
      ]}
    />
  );
}

/** Milliseconds after which an entry counts as signed without a line. */
const SENT_LATER = 60_000;

function stepsOf(
  visit: VisitDetail,
  t: Words<keyof typeof texts.id>,
  time: (at: string) => string,
): GarisStep[] {
  const steps: GarisStep[] = [
    { id: 'arrived', label: t('stepArrived'), state: 'done', at: time(visit.arrivedAt) },
  ];
  if (Date.parse(visit.receivedAt) - Date.parse(visit.arrivedAt) > SENT_LATER) {
    const at = time(visit.receivedAt);
    steps.push({ id: 'sent', label: t('stepReceived'), state: 'bent', at, note: t('stepReceivedNote') });
  }
  if (visit.hostKnown) steps.push({ id: 'host', label: t('stepTold'), state: 'done' });
  else if (visit.leftAt === null && visit.hostTyped !== '') {
    steps.push({ id: 'host', label: t('stepHostUnknown'), state: 'bent', note: t('stepHostUnknownNote') });
  }
  if (visit.leftAt === null) {
    return visit.standing === 'late'
      ? [...steps, { id: 'late', label: t('stepLate'), state: 'bent', note: t('stepLateNote') }]
      : [...steps, { id: 'inside', label: t('stepInside'), state: 'current' }];
  }
  const at = time(visit.leftAt);
  return visit.leftHow === 'closing'
    ? [...steps, { id: 'left', label: t('stepClosed'), state: 'bent', at, note: t('stepClosedNote') }]
    : [...steps, { id: 'left', label: t('stepLeft'), state: 'done', at }];
}

async function searchHosts(q: string): Promise<Option[]> {
  const { rows } = await get<{ rows: { id: string; name: string; agencyName: string | null }[] }>(
    '/guestbook/hosts',
    { q },
  );
  return rows.map(({ id, name, agencyName }) => ({
    id,
    label: name,
    ...(agencyName === null ? {} : { hint: agencyName }),
  }));
}

function ChooseHost({ id }: { id: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { personId: null as Option | null },
    send: ({ personId }) => post(`/guestbook/visits/${id}/host`, { personId: personId?.id ?? '' }),
    refresh: ['/guestbook'],
    said: t('told'),
  });
  return (
    <Form form={form} submit={t('choose')} kind="plain">
      <Combobox
        {...form.field('personId')}
        label={t('chooseHost')}
        hint={t('chooseHostHint')}
        search={searchHosts}
        required
      />
    </Form>
  );
}
