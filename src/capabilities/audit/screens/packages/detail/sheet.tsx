import { useMemo, useState } from 'react';
import { renderSVG } from 'uqr';
import { apiAddress } from '../../../../../../web/address.ts';
import { post, useSend } from '../../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons, DownloadLink } from '../../../../../../web/ui/button.tsx';
import { Code } from '../../../../../../web/ui/code.tsx';
import { ConfirmDialog, Dialog } from '../../../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import type { PackageView, SheetView } from '../../../contract/packages.ts';
import { PACKAGE_REFRESH, sheetPath } from '../paths.ts';
import { texts } from '../texts/package.ts';
import css from './detail.module.css';

/** The verification sheet with its QR, or why it is held back. */
export function Sheet({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const sheet = of.sheetView;
  if (sheet === null && of.held.length === 0) return null;
  return (
    <Section title={t('sheet')} id="lembar">
      {of.held.length > 0 && (
        <Notice tone="warn" title={t('held')}>
          {of.held.map((each) => (
            <p key={each.id}>{both(each)}</p>
          ))}
        </Notice>
      )}
      {sheet !== null && (sheet.revokedAt === null ? <Issued sheet={sheet} /> : <Withdrawn sheet={sheet} />)}
    </Section>
  );
}

function Withdrawn({ sheet }: { sheet: SheetView }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Notice tone="danger" title={`${sheet.number}: ${t(`revoked-${sheet.revokedReason ?? 'by-hand'}`)}`}>
      <p>{f.time(sheet.revokedAt!)}</p>
      {sheet.revokedNote !== null && <p>{sheet.revokedNote}</p>}
    </Notice>
  );
}

function Issued({ sheet }: { sheet: SheetView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const address = `${location.origin}/cek/spj/${sheet.code}`;
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`, [address]);
  return (
    <div className={css.sheet}>
      <img
        className={css.qr}
        src={picture}
        alt={t('sheetQr', { number: sheet.number })}
        width="196"
        height="196"
      />
      <div className={css.answer}>
        <Facts
          rows={[
            { term: t('sheetNumber'), value: sheet.number },
            { term: t('sheetCode'), value: <Code>{sheet.code}</Code> },
            { term: t('sheetIssued'), value: f.day(sheet.issuedOn) },
            {
              term: t('sheetTaken'),
              value:
                sheet.takenAt === null
                  ? t('notTaken')
                  : t('sheetTakenBy', { name: sheet.takenBy ?? '', time: f.time(sheet.takenAt) }),
            },
          ]}
        />
        <p>
          {t('sheetCheck')} <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
        </p>
        {!sheet.signed && <p className={css.hint}>{t('sheetUnsigned')}</p>}
        <SheetActs sheet={sheet} />
      </div>
    </div>
  );
}

function SheetActs({ sheet }: { sheet: SheetView }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<'take' | 'revoke' | null>(null);
  const close = () => setAsking(null);
  const take = useSend({
    send: () => post(`${sheetPath(sheet.id)}/take`),
    refresh: PACKAGE_REFRESH,
    said: t('taken'),
    done: close,
  });
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post(`${sheetPath(sheet.id)}/revoke`, values),
    refresh: PACKAGE_REFRESH,
    said: t('revoked'),
    done: close,
  });
  return (
    <>
      {take.problem && <ProblemNotice problem={take.problem} />}
      <Buttons>
        {sheet.may.includes('take') && (
          <Button kind="primary" onClick={() => setAsking('take')}>
            {t('take')}
          </Button>
        )}
        {sheet.may.includes('download') && (
          <DownloadLink href={apiAddress(`${sheetPath(sheet.id)}/file`)}>{t('sheetDownload')}</DownloadLink>
        )}
        {sheet.may.includes('revoke') && (
          <Button kind="danger" onClick={() => setAsking('revoke')}>
            {t('revoke')}
          </Button>
        )}
      </Buttons>
      <ConfirmDialog
        title={t('take')}
        open={asking === 'take'}
        onClose={close}
        body={t('takeSure')}
        confirm={t('take')}
        busy={take.sending}
        onConfirm={() => take.send(undefined)}
      />
      <Dialog title={t('revoke')} open={asking === 'revoke'} onClose={close} toField>
        <Form form={form} submit={t('revoke')} kind="danger" cancel={close}>
          <TextArea {...form.field('reason')} label={t('revokeReason')} max={1000} required />
        </Form>
      </Dialog>
    </>
  );
}
