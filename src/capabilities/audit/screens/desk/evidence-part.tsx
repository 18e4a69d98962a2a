import { useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import type { FlagView } from '../../contract/flags.ts';
import type { DocumentView, FieldView, PackageView } from '../../contract/packages.ts';
import { fieldWords } from '../../rules/package/field-words.ts';
import css from './desk.module.css';
import { texts } from './texts/panel.ts';

type Evidence = FlagView['verdict']['evidence'][number];

/** Where the answer can be held against its source: a field beside the page that it was read from. */
export function EvidencePart({ flag }: { flag: FlagView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const { evidence, unconfirmed } = flag.verdict;
  const link = flag.subject.link;
  const packageId = link?.startsWith('/spj/') ? link.slice('/spj/'.length) : null;
  const pack = useApi<PackageView>(packageId === null ? null : `/audit/packages/${packageId}`).data;
  return (
    <section className={css.part}>
      <h3>{t('evidence')}</h3>
      {evidence.length === 0 && <p className={css.quiet}>{t('noEvidence')}</p>}
      <ul className={css.list}>
        {evidence.map((each) => (
          <li key={`${each.kind} ${each.ref} ${each.page ?? ''}`}>
            <One evidence={each} pack={pack} />
          </li>
        ))}
      </ul>
      {unconfirmed.length > 0 && (
        <p>
          <b>{t('unconfirmed')}</b>: {unconfirmed.map((path) => both(fieldWords(path))).join(', ')}
        </p>
      )}
    </section>
  );
}

function One({ evidence, pack }: { evidence: Evidence; pack: PackageView | undefined }) {
  const t = useTexts(texts);
  const both = useBoth();
  if (evidence.kind === 'field') {
    const field = pack?.fields.find((each) => each.field === evidence.ref);
    const document = pack?.documentList.find((each) => each.id === field?.documentId);
    const label = both(fieldWords(evidence.ref));
    return (
      <>
        <b>{label}</b> <Value text={evidence.value} />
        {document && field?.page != null && (
          <PageBeside document={document} page={field.page} field={field} label={label} />
        )}
      </>
    );
  }
  if (evidence.kind === 'document') {
    const document = pack?.documentList.find((each) => each.id === evidence.ref);
    if (document === undefined)
      return (
        <>
          <b>{t('document')}</b> <Code>{evidence.ref}</Code>
        </>
      );
    return (
      <>
        <b>{document.name}</b>
        <PageBeside document={document} page={evidence.page ?? 1} field={null} label={document.name} />
      </>
    );
  }
  const shown = evidence.value ?? evidence.ref;
  return (
    <>
      <b>{t(`kind-${evidence.kind}`)}</b>{' '}
      {evidence.kind === 'package' ? (
        <Link to={`/spj/${evidence.ref}`}>{shown}</Link>
      ) : evidence.kind === 'process' ? (
        <Link to={`/audit/pengadaan?q=${encodeURIComponent(evidence.ref)}`}>{shown}</Link>
      ) : (
        <Code>{shown}</Code>
      )}
    </>
  );
}

/** Amounts as amounts; everything else as it stands there. */
function Value({ text }: { text: string | undefined }) {
  const f = useFormat();
  if (text === undefined) return null;
  return <Code>{/^\d{4,15}$/.test(text) ? f.count(Number(text)) : text}</Code>;
}

interface PageProps {
  document: DocumentView;
  page: number;
  field: FieldView | null;
  label: string;
}

/** A page of the evidence, fetched when asked for, with a box around the field that was read there. */
function PageBeside({ document, page, field, label }: PageProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const box = field?.box ?? null;
  const name = t('pageOf', { name: document.name, n: page });
  return (
    <>
      <span className={css.split}>
        <span className={css.quiet}>
          {name}
          {field?.value != null && `. ${t('reads', { value: String(field.value) })}`}
        </span>
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'pageHide' : 'pageShow')}
          <span className="hidden"> {label}</span>
        </Button>
      </span>
      {open && failed && (
        <p>
          {t('noPicture')} <a href={`/api/audit/documents/${document.id}/file`}>{t('file')}</a>
        </p>
      )}
      {open && !failed && (
        <span className={css.page}>
          <img
            src={`/api/audit/documents/${document.id}/pages/${page}`}
            alt={t('pageAlt', { name: document.name, n: page, field: label })}
            onError={() => setFailed(true)}
          />
          {box && (
            <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect x={box[0]} y={box[1]} width={box[2]} height={box[3]} vectorEffect="non-scaling-stroke" />
            </svg>
          )}
        </span>
      )}
    </>
  );
}
