import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { Evidence } from '../../rules/narrative.ts';
import css from './case.module.css';
import type { PartProps } from './case-parts.tsx';
import { SealedFile } from './sealed-file.tsx';
import { texts } from './texts/detail.ts';
import { names } from './texts/names.ts';

/** Pieces of evidence as ruled rows: what each shows, its files, and whether they are whole. */
export function EvidenceList({ detail, opened }: PartProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { evidence, fewer } = opened.narrative;
  return (
    <Section title={t('evidence')}>
      {evidence.length === 0 && <p>{t('noEvidence')}</p>}
      <ol className={css.evidence}>
        {evidence.map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no name of their own and keep their order
          <li key={index}>
            <Piece evidence={each} detail={detail} opened={opened} />
          </li>
        ))}
      </ol>
      {fewer !== null && (
        <Notice tone="info" title={t('fewer')}>
          <p>{fewer}</p>
        </Notice>
      )}
      {opened.strayFiles.length > 0 && (
        <Notice tone="warn" title={t('unknownFile', { n: f.count(opened.strayFiles.length) })} />
      )}
    </Section>
  );
}

function Piece({ evidence, detail, opened }: { evidence: Evidence } & Pick<PartProps, 'detail' | 'opened'>) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { kind, description, original, working } = evidence;
  const traceWord = (trace: string) => {
    const key = `trace-${trace}`;
    return key in names.id ? n(key as keyof typeof names.id) : n('trace-other');
  };
  const shared = { caseId: detail.id, files: detail.files, caseKey: opened.caseKey, about: description };
  return (
    <>
      <h3>{n(`kind-${kind}`)}</h3>
      <p className={css.words}>{description}</p>
      {working !== null && (
        <SealedFile {...shared} file={working.file} label={t('working')}>
          {working.removed.length > 0 && t('removed', { list: working.removed.map(traceWord).join(', ') })}
        </SealedFile>
      )}
      {original !== null && <SealedFile {...shared} file={original} label={t('original')} />}
    </>
  );
}
