import { useEffect, useState } from 'react';
import { del, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useHolds } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { inWords } from '../../../../platform/sealing/words.ts';
import type { CaseDetail } from '../../contract-desk.ts';
import type { KeyDirectory } from '../../sealing/directory.ts';
import { useKeyring } from '../keyring/keyring.ts';
import css from './case.module.css';
import type { PartProps } from './case-parts.tsx';
import { GrantForm } from './grant-form.tsx';
import { letterOf, standingOf, type Standing } from './grant-standing.ts';
import { texts } from './texts/acts.ts';
import { names } from './texts/names.ts';
import { CASES, caseAt } from './wire.ts';

type Reader = CaseDetail['readers'][number];

/** Everybody whose key opens the case, by whose word, until when; and giving or taking it back. */
export function Readers(props: PartProps) {
  const t = useTexts(texts);
  const { directory } = useKeyring();
  const mayGrant = useHolds('wbs-intake', 'super-admin', 'wbs-alternate');
  const { readers } = props.detail;
  return (
    <Stack>
      <Section title={t('readers')}>
        <ul className={css.rows}>
          {inOrder(readers).map((each) => (
            <Row key={each.fingerprint} reader={each} directory={directory} mayRevoke={mayGrant} {...props} />
          ))}
        </ul>
      </Section>
      {mayGrant && directory !== null && (
        <Section title={t('grant')}>
          <GrantForm {...props} directory={directory} />
        </Section>
      )}
    </Stack>
  );
}

/** Those whom the reporter chose first, then grants by their last day. */
function inOrder(readers: readonly Reader[]): Reader[] {
  return readers.toSorted(
    (a, b) => (a.until ?? '').localeCompare(b.until ?? '') || (a.name ?? '').localeCompare(b.name ?? ''),
  );
}

interface RowProps extends PartProps {
  reader: Reader;
  directory: KeyDirectory | null;
  mayRevoke: boolean;
}

function Row({ reader, directory, detail, opener, mayRevoke }: RowProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const standing = useStanding(detail, reader, directory);
  const name =
    reader.name ?? reader.office ?? t('byReader', { words: inWords(reader.fingerprint, 6).join(' ') });
  const letter = letterOf(reader);
  const own = reader.fingerprint === opener.fingerprint;
  return (
    <li className={css.reader}>
      <div>
        <b>{own ? `${name} (${t('you')})` : name}</b>
        <span className={css.meta}>
          {[
            reader.role === null ? null : n(`role-${reader.role}`),
            reader.until === null ? t('chosen') : t('until', { day: f.day(reader.until) }),
            letter,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {standing === 'signed' && <StatusMark tone="ok" label={t('signatureOk')} />}
      {standing === 'wrong' && <StatusMark tone="danger" label={t('signatureBad')} />}
      {mayRevoke && reader.until !== null && !own && (
        <Revoke caseId={detail.id} fingerprint={reader.fingerprint} name={name} />
      )}
    </li>
  );
}

function useStanding(report: CaseDetail, reader: Reader, directory: KeyDirectory | null): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    if (directory === null) return;
    let current = true;
    void standingOf(report, reader, directory).then((found) => current && setStanding(found));
    return () => {
      current = false;
    };
  }, [report, reader, directory]);
  return standing;
}

function Revoke({ caseId, fingerprint, name }: { caseId: string; fingerprint: string; name: string }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend({
    send: () => del(`${caseAt(caseId)}/grants/${fingerprint}`),
    refresh: [CASES],
    said: t('revoked'),
    done: () => setAsking(false),
  });
  return (
    <>
      <Button small kind="danger" onClick={() => setAsking(true)} aria-label={`${t('revoke')}: ${name}`}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        title={t('revokeTitle', { name })}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <Stack>
            <p>{t('revokeBody')}</p>
            {problem && <ProblemNotice problem={problem} />}
          </Stack>
        }
        confirm={t('revokeNow')}
        kind="danger"
        busy={sending}
        onConfirm={() => send(undefined)}
      />
    </>
  );
}
