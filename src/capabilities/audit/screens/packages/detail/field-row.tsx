import { useState } from 'react';
import { post, useSend } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../../../web/ui/side-panel.tsx';
import type { FieldView, PackageView } from '../../../contract/packages.ts';
import type { FieldName } from '../../../rules/packages/fields.ts';
import { useFieldName, useFieldValue } from '../parts/field-names.ts';
import { PagePicture } from '../parts/page-picture.tsx';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/fields.ts';
import { FieldEditor } from './field-editor.tsx';
import css from './detail.module.css';

interface RowProps {
  of: PackageView;
  name: FieldName;
  field: FieldView | undefined;
  /** asked for by a link: opens to be typed */
  asked: boolean;
}

/** A field in its row: what it says, where that comes from, and what may be done with it. */
export function FieldRow({ of, name, field, asked }: RowProps) {
  const t = useTexts(texts);
  const label = useFieldName()(name);
  const shown = useFieldValue();
  const [looking, setLooking] = useState(false);
  const mayEdit = of.may.includes('edit') && field?.fixed !== true;
  const value = field?.value ?? null;
  const open = of.unconfirmed.includes(name);
  // A row that is asked for is made anew (its key), so that it begins open; what a machine read is compared first.
  const [typing, setTyping] = useState(asked && mayEdit && !open);
  const confirm = useSend({
    send: () => post(`${packagePath(of.id)}/fields/confirm`, { version: of.version, fields: [name] }),
    refresh: PACKAGE_REFRESH,
    said: t('confirmed'),
  });
  const document = of.documentList.find((each) => each.id === field?.documentId);
  const page = field?.page ?? null;
  const verb = t(value === null ? 'fill' : open ? 'correct' : 'edit');
  return (
    <li className={css.fieldRow} id={`isian-${name}`} tabIndex={-1}>
      <div className={css.fieldWords}>
        <span className={css.term}>{label}</span>
        {!typing && <span className={css.value}>{value === null ? t('empty') : shown(name, value)}</span>}
        {field !== undefined && <Provenance field={field} />}
      </div>
      {open && document !== undefined && page !== null && field?.box && (
        <PagePicture
          documentId={document.id}
          page={page}
          box={field.box}
          label={t('cropPicture', { field: label })}
          piece
        />
      )}
      {confirm.problem && <ProblemNotice problem={confirm.problem} />}
      {typing ? (
        <FieldEditor of={of} field={name} label={label} value={value} onClose={() => setTyping(false)} />
      ) : (
        <Buttons>
          {open && mayEdit && (
            <Button kind="primary" small busy={confirm.sending} onClick={() => confirm.send(undefined)}>
              {t('confirm')}
              <span className="hidden"> {label}</span>
            </Button>
          )}
          {mayEdit && (
            <Button kind={open ? 'plain' : 'quiet'} small onClick={() => setTyping(true)}>
              {verb}
              <span className="hidden"> {label}</span>
            </Button>
          )}
          {document !== undefined && page !== null && (
            <Button kind="quiet" small onClick={() => setLooking(true)}>
              {t('seePage')}
              <span className="hidden"> {label}</span>
            </Button>
          )}
        </Buttons>
      )}
      {document !== undefined && page !== null && (
        <SidePanel
          title={t('pageTitle', { name: document.name, page })}
          open={looking}
          onClose={() => setLooking(false)}
        >
          <p className={css.panelValue}>
            <span className={css.term}>{label}</span>
            <span className={css.value}>{value === null ? t('empty') : shown(name, value)}</span>
          </p>
          <PagePicture
            documentId={document.id}
            page={page}
            box={field?.box ?? null}
            label={t('pagePicture', { page, name: document.name })}
          />
        </SidePanel>
      )}
    </li>
  );
}

/** Where a value comes from and how sure its reading was, in words. */
function Provenance({ field }: { field: FieldView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const machine = field.provenance === 'ocr' || field.provenance === 'pdf-text' || field.provenance === 'qr';
  const words = [
    t(`from-${field.provenance}`),
    ...(machine && field.page !== null ? [t('page', { page: field.page })] : []),
    ...(field.provenance === 'ocr' && field.confidence !== null
      ? [t('sure', { percent: f.percent(field.confidence) })]
      : []),
    ...(machine && field.confirmed ? [t('confirmed')] : []),
  ];
  return <span className={css.origin}>{words.join(' · ')}</span>;
}
