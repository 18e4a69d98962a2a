import { useCallback, useId, useState, type ReactNode } from 'react';
import { apiAddress } from '../../../../../web/address.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { saveFile } from '../../../../../web/save-file.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import type { EvidenceFile } from '../../rules/narrative.ts';
import type { CaseKey } from '../../sealing/case-key.ts';
import css from './case.module.css';
import type { FileReading } from './evidence-file.ts';
import { FileOutcome } from './file-outcome.tsx';
import { pictureType } from './picture-type.ts';
import { texts } from './texts/detail.ts';
import { caseAt } from './wire.ts';

interface SealedFileProps {
  caseId: string;
  /** sealed files that the server has */
  files: CaseDetail['files'];
  caseKey: CaseKey;
  /** as it was recorded inside the seal; a file of a message tells neither size nor type */
  file: Pick<EvidenceFile, 'id' | 'name' | 'sha256'> & Partial<Pick<EvidenceFile, 'type' | 'size'>>;
  label: string;
  /** what a picture is of, for those who do not see it */
  about: string;
  children?: ReactNode;
}

type Running = { at: number } | FileReading | { state: 'failed' };

/** One sealed file: fetched and opened when asked for, held against both hashes, and forgotten when it is closed. */
export function SealedFile({ caseId, files, caseKey, file, label, about, children }: SealedFileProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const hashId = useId();
  const [running, setRunning] = useState<Running | null>(null);
  const [asking, setAsking] = useState(false);
  const sealed = files.find((each) => each.id === file.id);
  const type = pictureType(file.type ?? typeByName(file.name));
  async function read(): Promise<FileReading | null> {
    if (sealed === undefined) return null;
    setRunning({ at: 0 });
    try {
      const response = await fetch(apiAddress(`${caseAt(caseId)}/files/${sealed.id}`), { cache: 'no-store' });
      if (!response.ok || response.body === null) throw new Error(String(response.status));
      const told = { sealed: sealed.sha256, original: file.sha256 };
      const { readEvidence } = await import('./evidence-file.ts');
      const reading = await readEvidence(response.body, told, caseKey, (at) => setRunning({ at }));
      setRunning(reading);
      return reading;
    } catch {
      setRunning({ state: 'failed' });
      return null;
    }
  }
  async function keep() {
    setAsking(false);
    const reading = running !== null && 'bytes' in running ? running : await read();
    if (reading?.state === 'whole') saveFile(file.name, reading.bytes);
  }
  const busy = running !== null && 'at' in running;
  return (
    <div className={css.file}>
      <div className={css.fileHead}>
        <span className={css.fileName}>{file.name}</span>
        <span className={css.meta}>
          {[label, file.size === undefined ? null : f.bytes(file.size)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {children !== undefined && children !== false && <p className={css.meta}>{children}</p>}
      <dl className={css.hashes} id={hashId}>
        <dt>{t('originalHash')}</dt>
        <dd>{file.sha256}</dd>
        {sealed !== undefined && (
          <>
            <dt>{t('sealedHash')}</dt>
            <dd>{sealed.sha256}</dd>
          </>
        )}
      </dl>
      {sealed === undefined ? (
        <p className={css.meta}>{t('missingFile')}</p>
      ) : (
        <Buttons>
          {type !== null && (
            <Button small busy={busy} aria-describedby={hashId} onClick={() => void read()}>
              {t('openFile')}
            </Button>
          )}
          <Button small busy={busy} aria-describedby={hashId} onClick={() => setAsking(true)}>
            {t('saveFile')}
          </Button>
          {running !== null && !busy && (
            <Button small kind="quiet" onClick={() => setRunning(null)}>
              {t('closeFile')}
            </Button>
          )}
        </Buttons>
      )}
      {running !== null && 'at' in running && sealed !== undefined && (
        <Progress label={t('fetching', { name: file.name })} value={running.at} max={sealed.size} />
      )}
      {running !== null && 'state' in running && (
        <FileOutcome reading={running}>
          {running.state === 'whole' && type !== null && (
            <Picture bytes={running.bytes} type={type} about={about} />
          )}
        </FileOutcome>
      )}
      <ConfirmDialog
        title={t('saveTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        body={<p>{t('saveWarn')}</p>}
        confirm={t('saveFile')}
        onConfirm={() => void keep()}
      />
    </div>
  );
}

/** In an `<img>` nothing of a file runs; its address dies with the view. */
function Picture({ bytes, type, about }: { bytes: Uint8Array<ArrayBuffer>; type: string; about: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, type],
  );
  return <img className={css.picture} ref={show} alt={about} />;
}

function typeByName(name: string): string {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }[ending] ?? '';
}
