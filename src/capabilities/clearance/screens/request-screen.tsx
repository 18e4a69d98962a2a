import { useApi } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { DownloadLink } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { RequestDetail } from '../contract.ts';
import { isOpen } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { Items } from './items.tsx';
import { lineOf } from './line.ts';
import { StateMark } from './marks.tsx';
import { RequestActions } from './request-actions.tsx';
import { texts } from './texts.ts';

/** Milliseconds between looks while the certificate is being signed. */
const SOON = 1_500;

/** One request: where it is on its way, what the ledger said, its certificate, and what the reader may do now. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const request = useApi<RequestDetail>(
    `/clearance/requests/${id}`,
    {},
    { refetchInterval: (data) => (data !== undefined && isSigning(data) ? SOON : false) },
  );
  return <Loaded query={request}>{(data) => <Body request={data} />}</Loaded>;
}

function isSigning(request: RequestDetail): boolean {
  return request.state === 'awaiting-signature' && request.signing === 'nothing';
}

function Body({ request }: { request: RequestDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { certificate, decision } = request;
  return (
    <Page
      title={request.subjectName}
      lead={t('request', { purpose: n(`purpose-${request.purpose}`) })}
      status={<StateMark state={request.state} />}
      actions={<RequestActions request={request} />}
      back={{ to: '/eskbt', label: t('back') }}
    >
      {isSigning(request) && <Notice tone="info" title={t('signingNow')} />}
      {request.reason !== null && (
        <Notice
          tone={request.state === 'requested' ? 'warn' : 'danger'}
          title={t(request.state === 'requested' ? 'returned' : 'reason')}
        >
          <p>{request.reason}</p>
        </Notice>
      )}
      <TwoColumns
        aside={
          <Section title={t('way')}>
            <Garis label={t('way')} steps={lineOf(request, { t, n, f })} />
          </Section>
        }
      >
        {certificate !== null && (request.state !== 'refused' || certificate.signedAt !== null) && (
          <Certificate request={request} certificate={certificate} />
        )}
        {decision !== null && (isOpen(request.state) || decision.items.length > 0) && (
          <Section title={t('decision')}>
            <p>{t('decidedAt', { time: f.time(decision.madeAt) })}</p>
            {decision.items.length === 0 ? <p>{t('nothingFound')}</p> : <Items items={decision.items} />}
          </Section>
        )}
        <Section title={t('facts')}>
          <Facts
            rows={[
              { term: n('name'), value: request.subjectName },
              { term: n('subjectNumber'), value: request.subjectNumber ?? '–' },
              ...(request.officeName === null ? [] : [{ term: n('office'), value: request.officeName }]),
              { term: n('purpose'), value: n(`purpose-${request.purpose}`) },
              { term: t('requestedAt'), value: f.time(request.requestedAt) },
              ...(request.note === '' ? [] : [{ term: t('note'), value: request.note }]),
            ]}
          />
        </Section>
      </TwoColumns>
    </Page>
  );
}

function Certificate({
  request,
  certificate,
}: {
  request: RequestDetail;
  certificate: NonNullable<RequestDetail['certificate']>;
}) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const both = useBoth();
  const code = `${certificate.shortCode.slice(0, 5)}-${certificate.shortCode.slice(5)}`;
  return (
    <Section
      title={t('certificate')}
      actions={
        request.may.download && (
          <DownloadLink
            href={`/api/clearance/requests/${request.id}/certificate.pdf`}
            kind={certificate.signedAt === null ? 'plain' : 'primary'}
          >
            {t(certificate.signedAt === null ? 'downloadDraft' : 'download')}
          </DownloadLink>
        )
      }
    >
      <Facts
        rows={[
          { term: t('registerNumber'), value: <Code>{certificate.registerText}</Code> },
          { term: n('issuedOn'), value: f.day(certificate.issuedOn) },
          { term: n('validUntil'), value: f.day(certificate.validUntil) },
          ...(certificate.revokedOn === null
            ? []
            : [{ term: t('revokedOn'), value: f.day(certificate.revokedOn) }]),
          {
            term: t('signedAt'),
            value: certificate.signedAt === null ? t('notSigned') : f.time(certificate.signedAt),
          },
          { term: t('code'), value: <Code>{code}</Code> },
          ...(certificate.conditions.length === 0
            ? []
            : [{ term: t('conditions'), value: certificate.conditions.map(both).join('; ') }]),
        ]}
      />
      {certificate.signedAt !== null && (
        <p>
          <a href={certificate.checkPath} target="_blank" rel="noreferrer">
            {t('checkPage')}
          </a>
        </p>
      )}
    </Section>
  );
}
