import type { ReactNode } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import css from './case.module.css';
import type { FileReading } from './evidence-file.ts';
import { texts as acts } from './texts/acts.ts';
import { texts } from './texts/detail.ts';

/** What came of opening a file; a file that is not what was recorded shows its two hashes and nothing of itself. */
export function FileOutcome({
  reading,
  children,
}: {
  reading: FileReading | { state: 'failed' };
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  const a = useTexts(acts);
  if (reading.state === 'whole')
    return (
      <>
        <output>
          <StatusMark tone="ok" label={t('wholeFile')} />
        </output>
        {children}
      </>
    );
  if (reading.state === 'differs')
    return (
      <Notice tone="danger" title={t(`differs-${reading.which}`)} role="alert">
        <p>{t('differsBody')}</p>
        <dl className={css.hashes}>
          <dt>{t('expected')}</dt>
          <dd>{reading.expected}</dd>
          <dt>{t('found')}</dt>
          <dd>{reading.found}</dd>
        </dl>
      </Notice>
    );
  return (
    <Notice tone="danger" title={t('damagedFile')} role="alert">
      <p>{reading.state === 'failed' ? a('failed') : t('damagedBody')}</p>
    </Notice>
  );
}
