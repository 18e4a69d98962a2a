import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { cx } from '../../../../../web/ui/cx.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { Composer } from './composer.tsx';
import css from './case.module.css';
import type { Drafts, PartProps } from './case-parts.tsx';
import type { OpenedMessage } from './open-case.ts';
import { SealedFile } from './sealed-file.tsx';
import { texts } from './texts/acts.ts';

interface TalkProps extends PartProps {
  kind: 'message' | 'note';
  drafts: Drafts;
  onDraft: (change: Partial<Drafts>) => void;
}

/** The conversation with the reporter, or the notes that only readers of the case see. */
export function Talk({ kind, drafts, onDraft, ...props }: TalkProps) {
  const t = useTexts(texts);
  const shown = props.opened.messages.filter((each) => (each.kind === 'note') === (kind === 'note'));
  const [title, none] =
    kind === 'note' ? ([t('notes'), t('noNotes')] as const) : ([t('conversation'), t('noMessages')] as const);
  return (
    <Section title={title}>
      {kind === 'note' && <p>{t('notesLead')}</p>}
      {shown.length === 0 && <p>{none}</p>}
      <ol className={css.talk}>
        {shown.map((each) => (
          <li key={each.id} className={cx(css.said, each.sender === 'office' && css.own)}>
            <Said said={each} {...props} />
          </li>
        ))}
      </ol>
      <Composer
        key={kind}
        kind={kind}
        caseId={props.detail.id}
        caseKey={props.opened.caseKey}
        text={drafts[kind]}
        onText={(text) => onDraft({ [kind]: text })}
      />
    </Section>
  );
}

function Said({ said, detail, opened }: { said: OpenedMessage } & PartProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { message, misplaced, kind, sender, day } = said;
  const shared = { caseId: detail.id, files: detail.files, caseKey: opened.caseKey };
  return (
    <>
      <p className={css.saidHead}>
        <b>{t(sender === 'reporter' ? 'fromReporter' : 'fromOffice')}</b>
        <span className={css.meta}>{f.day(day)}</span>
        {(kind === 'objection' || kind === 'check-in') && (
          <StatusMark tone={kind === 'objection' ? 'bent' : 'info'} label={t(`kind-${kind}`)} />
        )}
      </p>
      {misplaced && <Notice tone="danger" title={t('misplaced')} role="alert" />}
      {message === null ? (
        <Notice tone="danger" title={t('damaged')} />
      ) : (
        <p className={css.words}>{message.text}</p>
      )}
      {message?.files.map((file) => (
        <SealedFile key={file.id} {...shared} file={file} label={t(`kind-${kind}`)} about={file.name} />
      ))}
    </>
  );
}
