import { useState } from 'react';
import { apiAddress } from '../../../../../../web/address.ts';
import { del, post, useSend } from '../../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { send } from '../../../../../../web/request.ts';
import { Button, Buttons, DownloadLink } from '../../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../../web/ui/dialog.tsx';
import { Select } from '../../../../../../web/ui/fields.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark, type Tone } from '../../../../../../web/ui/status-mark.tsx';
import type { DocumentChange, DocumentView, PackageView } from '../../../contract/packages.ts';
import { DOCUMENT_WORDS } from '../../../rules/package/document-words.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../rules/package/terms.ts';
import { AddEvidence } from '../capture/add-evidence.tsx';
import { documentPath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/capture.ts';
import css from './detail.module.css';

const TONES: Record<DocumentView['reading'], Tone> = {
  waiting: 'info',
  read: 'ok',
  nothing: 'warn',
  failed: 'danger',
};

/** The papers of the package and what became of their reading; what is missing is named. */
export function Documents({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const mayEdit = of.may.includes('edit');
  return (
    <Section title={t('title')} id="dokumen">
      {of.documentList.length === 0 && <p className={css.hint}>{t('none')}</p>}
      {of.documentList.length > 0 && (
        <ul className={css.rows}>
          {of.documentList.map((each) => (
            <DocumentRow key={each.id} document={each} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {of.missingDocuments.length === 0 && of.documentList.length > 0 && (
        <StatusMark tone="ok" label={t('missingNone')} />
      )}
      {mayEdit ? <AddEvidence of={of} /> : <Missing of={of} />}
    </Section>
  );
}

function Missing({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const both = useBoth();
  if (of.missingDocuments.length === 0) return null;
  return (
    <p>
      <StatusMark tone="broken" label={t('missing')} />{' '}
      {of.missingDocuments.map((each) => both(each.why)).join('; ')}
    </p>
  );
}

function DocumentRow({ document, mayEdit }: { document: DocumentView; mayEdit: boolean }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const [asking, setAsking] = useState(false);
  const path = documentPath(document.id);
  const change = useSend({
    send: (body: DocumentChange) => send('PATCH', apiAddress(path), body),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
  });
  const again = useSend({ send: () => post(`${path}/read`), refresh: PACKAGE_REFRESH });
  const remove = useSend({
    send: () => del(path),
    refresh: PACKAGE_REFRESH,
    said: t('removed'),
    done: () => setAsking(false),
  });
  const problem = change.problem ?? again.problem ?? remove.problem;
  const { name, kind, reading } = document;
  return (
    <li className={css.documentRow} id={`dokumen-${document.id}`} tabIndex={-1}>
      <div className={css.fieldWords}>
        <span className={css.value}>{name}</span>
        <span className={css.origin}>
          {[
            f.bytes(document.size),
            ...(document.pages === null ? [] : [t('pages', { n: document.pages })]),
          ].join(' · ')}
        </span>
        <StatusMark tone={TONES[reading]} label={t(`reading-${reading}`)} />
        {document.trouble !== null && <span>{both(document.trouble)}</span>}
        {reading === 'nothing' && <span>{t('nothingWay')}</span>}
      </div>
      {mayEdit ? (
        <div className={css.pair}>
          <Select
            id={`kind-${document.id}`}
            name="kind"
            error={undefined}
            label={t('kindOf', { name })}
            labelHidden
            hint={document.kindBy === 'guess' ? t('kindGuessed') : undefined}
            value={kind ?? ''}
            blank={t('kindUnknown')}
            onChange={(value: DocumentKind | '') => value !== '' && change.send({ kind: value })}
            options={DOCUMENT_KINDS.map((value) => ({ value, label: both(DOCUMENT_WORDS[value]) }))}
          />
          <Select
            id={`stamp-${document.id}`}
            name="hasStamp"
            error={undefined}
            label={t('stampOf', { name })}
            labelHidden
            value={document.hasStamp === null ? '' : document.hasStamp ? 'yes' : 'no'}
            blank={t('stamp-unknown')}
            onChange={(value: '' | 'yes' | 'no') =>
              change.send({ hasStamp: value === '' ? null : value === 'yes' })
            }
            options={[
              { value: 'yes', label: t('stamp-yes') },
              { value: 'no', label: t('stamp-no') },
            ]}
          />
        </div>
      ) : (
        kind !== null && <p>{both(DOCUMENT_WORDS[kind])}</p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Buttons>
        <DownloadLink href={apiAddress(`${path}/file`)} kind="quiet" small>
          {t('download')}
          <span className="hidden"> {name}</span>
        </DownloadLink>
        {mayEdit && reading !== 'waiting' && reading !== 'read' && (
          <Button kind="quiet" small busy={again.sending} onClick={() => again.send(undefined)}>
            {t('readAgain')}
            <span className="hidden"> {name}</span>
          </Button>
        )}
        {mayEdit && (
          <Button kind="quiet" small onClick={() => setAsking(true)}>
            {t('remove')}
            <span className="hidden"> {name}</span>
          </Button>
        )}
      </Buttons>
      <ConfirmDialog
        title={`${t('remove')}: ${name}`}
        open={asking}
        onClose={() => setAsking(false)}
        body={t('removeSure')}
        confirm={t('remove')}
        kind="danger"
        busy={remove.sending}
        onConfirm={() => remove.send(undefined)}
      />
    </li>
  );
}
