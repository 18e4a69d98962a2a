import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../web/search.ts';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded, type Reading } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { ServiceDetail } from '../contract.ts';
import { feeInWords } from '../rules/fee.ts';
import { serviceSearch } from './searches.ts';
import css from './service.module.css';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';
import { wayOf } from './way.tsx';

/** One service: what it promises today, what it promised before, and its end. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const service = useApi<ServiceDetail>(`/services/${id}`);
  if (service.data !== undefined) return <Body service={service.data} />;
  return <Missing query={service} />;
}

/** While it is fetched, or when there is nothing to fetch. */
function Missing({ query }: { query: Reading<ServiceDetail> }) {
  const t = useTexts(texts);
  return (
    <Page title={t('service')} back={{ to: '/layanan', label: t('title') }}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function Body({ service }: { service: ServiceDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ from }] = useScreenSearch(serviceSearch);
  const [ending, setEnding] = useState(false);
  const shown = service.versions.find((each) => each.validFrom === from) ?? service.current;
  const past = shown.validFrom !== service.current.validFrom;
  return (
    <Page
      title={shown.name}
      lead={service.agencyName}
      status={<StateMark offered={service.offered} lastDay={service.lastDay} />}
      back={{ to: '/layanan', label: t('title') }}
      actions={
        service.mayKeep && (
          <>
            <LinkButton to={`/layanan/${service.id}/ubah`} kind="primary">
              {t('change')}
            </LinkButton>
            <Button kind="danger" onClick={() => setEnding(true)}>
              {t('end')}
            </Button>
          </>
        )
      }
    >
      {past && (
        <Notice tone="info" title={t('notNow')}>
          <p>
            {t('notNowBody', { from: f.day(shown.validFrom) })}{' '}
            <Link to={`/layanan/${service.id}`}>{t('seeNow')}</Link>
          </p>
        </Notice>
      )}
      <TwoColumns
        aside={
          <Section title={t('versions')}>
            <Garis label={t('versions')} steps={wayOf(service, shown.validFrom, { t, f })} />
          </Section>
        }
      >
        <Standard wording={shown} />
        {service.offered && (
          <p>
            <a
              href={`/instansi/${service.agencyId}?layanan=${service.id}#l-${service.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('asPublic')}
            </a>
          </p>
        )}
      </TwoColumns>
      {ending && <EndDialog service={service} onClose={() => setEnding(false)} />}
    </Page>
  );
}

function Standard({ wording }: { wording: ServiceDetail['current'] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      <Section title={t('standard')}>
        <Facts
          rows={[
            { term: t('time'), value: wording.time },
            { term: t('fee'), value: <strong>{feeInWords(wording, locale)}</strong> },
            ...(wording.feeBasis === '' ? [] : [{ term: t('feeBasis'), value: wording.feeBasis }]),
            { term: t('product'), value: wording.product },
            { term: t('basis'), value: wording.basis },
            ...(wording.channel === '' ? [] : [{ term: t('channel'), value: wording.channel }]),
          ]}
        />
      </Section>
      <Section title={t('requirements')}>
        <ul className={css.list}>
          {wording.requirements.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('steps')}>
        <ol className={css.list}>
          {wording.steps.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function EndDialog({ service, onClose }: { service: ServiceDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { lastDay: service.today as string },
    send: (values) => post(`/services/${service.id}/end`, values),
    refresh: ['/services'],
    said: t('endedSaid'),
    done: onClose,
  });
  return (
    <Dialog title={t('endTitle')} open onClose={onClose}>
      <p>{t('endBody')}</p>
      <Form form={form} submit={t('end')} kind="danger" cancel={onClose}>
        <DateField {...form.field('lastDay')} label={t('lastDay')} required />
      </Form>
    </Dialog>
  );
}
