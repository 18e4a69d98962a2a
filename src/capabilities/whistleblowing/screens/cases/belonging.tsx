import { useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { inWords } from '../../../../platform/sealing/words.ts';
import css from './case.module.css';
import type { PartProps } from './case-parts.tsx';
import { texts } from './texts/detail.ts';

/** Whether the sealed identity beside the report is the one that the reporter sent with it: loud only when it is not. */
export function Belonging({ opened: { belonging, narrative } }: Pick<PartProps, 'opened'>) {
  const t = useTexts(texts);
  if (belonging === 'swapped')
    return (
      <Notice tone="danger" title={t('swappedTitle')} role="alert">
        <p>{t('swapped')}</p>
      </Notice>
    );
  if (belonging === 'none' || narrative.identitySha256 === null)
    return <StatusMark tone="plain" label={t('noIdentity')} />;
  return (
    <div>
      <StatusMark tone="ok" label={t('belongsTitle')} />
      <p className={css.meta}>{t('belongs', { words: inWords(narrative.identitySha256, 6).join(' ') })}</p>
    </div>
  );
}
