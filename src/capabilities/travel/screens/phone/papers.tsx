import { useState } from 'react';
import type { DocumentView } from '../../contract-evidence.ts';
import { del, useApi, useSend } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons, DownloadLink } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import css from './phone.module.css';
import { texts } from './texts/papers.ts';

export interface PaperList {
  rows: DocumentView[];
  mayAdd: boolean;
}

export function usePapers(memberId: string) {
  return useApi<PaperList>(`/travel/members/${memberId}/documents`);
}

/** Papers of one traveller in ruled rows. `none`: words where there is nothing. */
export function Papers({
  memberId,
  only,
  none,
}: {
  memberId: string;
  only?: DocumentView['kind'];
  none?: string;
}) {
  const t = useTexts(texts);
  const papers = usePapers(memberId);
  return (
    <Loaded query={papers}>
      {({ rows }) => {
        const shown = rows.filter((each) => only === undefined || each.kind === only);
        if (shown.length === 0) return <p>{none ?? t('none')}</p>;
        return (
          <ul className={css.rows}>
            {shown.map((each) => (
              <Paper key={each.id} paper={each} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function Paper({ paper }: { paper: DocumentView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const [asking, setAsking] = useState(false);
  const remove = useSend({
    send: () => del(`/travel/documents/${paper.id}`),
    refresh: ['/travel'],
    said: t('removed'),
    done: () => setAsking(false),
  });
  return (
    <li className={css.row}>
      <span className={css.meta}>{t(`kind-${paper.kind}`)}</span>
      <b>{both(paper.title)}</b>
      <span>
        {paper.day !== null && f.day(paper.day)}
        {paper.amount !== null && ` · ${f.rupiah(paper.amount)}`}
      </span>
      {paper.faultSentence !== null && <StatusMark tone="bent" label={both(paper.faultSentence)} />}
      {!paper.own && <span className={css.meta}>{t('byOther')}</span>}
      <Buttons>
        {paper.file !== null && (
          <DownloadLink small href={`/api/travel/files/${paper.file.id}`}>
            {t('open')}
          </DownloadLink>
        )}
        {paper.removable && (
          <Button small kind="quiet" onClick={() => setAsking(true)}>
            {t('remove')}
            <span className="hidden"> {both(paper.title)}</span>
          </Button>
        )}
      </Buttons>
      {remove.problem && <ProblemNotice problem={remove.problem} />}
      <ConfirmDialog
        title={t('removeTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        body={<p>{both(paper.title)}</p>}
        confirm={t('remove')}
        kind="danger"
        busy={remove.sending}
        onConfirm={() => remove.send(undefined)}
      />
    </li>
  );
}
