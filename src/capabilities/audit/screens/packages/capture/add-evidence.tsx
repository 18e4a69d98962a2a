import { useId, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useBoth, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { cx } from '../../../../../../web/ui/cx.ts';
import { Select } from '../../../../../../web/ui/fields.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Progress } from '../../../../../../web/ui/progress.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { DOCUMENT_WORDS } from '../../../rules/package/document-words.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../rules/package/terms.ts';
import { texts } from '../texts/capture.ts';
import css from './capture.module.css';
import { useUploads, type Refusal } from './use-uploads.ts';

const ACCEPT = 'application/pdf,image/jpeg,image/png,image/webp';

/** What is missing, each with its own way in, and the way in for everything else: camera, files, or dropped here. */
export function AddEvidence({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const uploads = useUploads(of.id);
  const [kind, setKind] = useState<DocumentKind | ''>('');
  const [over, setOver] = useState(false);
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  /** of the next files: set by whichever button opened the chooser */
  const next = useRef<DocumentKind | ''>('');
  const id = useId();
  const busy = uploads.now !== null;

  function ask(input: HTMLInputElement | null, wanted: DocumentKind | ''): void {
    next.current = wanted;
    input?.click();
  }
  function chosen(event: ChangeEvent<HTMLInputElement>): void {
    const list = [...(event.target.files ?? [])];
    event.target.value = '';
    uploads.add(list, next.current);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!busy) uploads.add([...event.dataTransfer.files], kind);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a further way beside the buttons within
    <div
      className={cx(css.zone, over && css.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {of.missingDocuments.length > 0 && (
        <>
          <h3 className={css.head}>{t('missing')}</h3>
          <ul className={css.missing}>
            {of.missingDocuments.map((each) => (
              <li key={each.kind}>
                <span className={css.gap} aria-hidden="true" />
                <span className={css.missingName}>{both(each.why)}</span>
                <Button
                  small

                  busy={busy}
                  onClick={() => ask(files.current, each.kind)}
                >
                  {t('attach', { name: both(DOCUMENT_WORDS[each.kind]) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={css.head}>{t('add')}</h3>
      <Select
        id={`${id}-kind`}
        name="kind"
        error={undefined}
        label={t('kind')}
        value={kind}
        onChange={setKind}
        blank={t('kindBlank')}
        options={DOCUMENT_KINDS.map((value) => ({ value, label: both(DOCUMENT_WORDS[value]) }))}
      />
      <Buttons>
        <Button kind="primary" busy={busy} onClick={() => ask(camera.current, kind)}>
          {t('photo')}
        </Button>
        <Button busy={busy} onClick={() => ask(files.current, kind)}>
          {t('files')}
        </Button>
      </Buttons>
      <input
        ref={camera}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={chosen}
      />
      <input
        ref={files}
        type="file"
        accept={ACCEPT}
        multiple
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        data-evidence
        onChange={chosen}
      />
      <p className={css.hint}>{t('addLead')}</p>
      {uploads.now !== null &&
        (uploads.now.share === null ? (
          <Progress label={t('measuring', { name: uploads.now.name })} />
        ) : (
          <Progress label={t('sending', { name: uploads.now.name })} value={uploads.now.share} max={1} />
        ))}
      {uploads.refused.map((each) => (
        <Refused
          key={each.key}
          refusal={each}
          least={uploads.leastWidth}
          again={() => {
            uploads.dismiss(each.key);
            ask(camera.current, each.kind);
          }}
          dismiss={() => uploads.dismiss(each.key)}
        />
      ))}
    </div>
  );
}

function Refused({
  refusal: { name, why, width = 0, detail = '' },
  least,
  again,
  dismiss,
}: {
  refusal: Refusal;
  least: number;
  again: () => void;
  dismiss: () => void;
}) {
  const t = useTexts(texts);
  return (
    <Notice tone="warn" title={why === 'server' ? name : t(`refused-${why}`, { name, width })} role="alert">
      <p>{t(`way-${why}`, { least, detail })}</p>
      <Buttons>
        {why !== 'server' && why !== 'large' && (
          <Button small onClick={again}>
            {t('again')}
          </Button>
        )}
        <Button kind="quiet" small onClick={dismiss}>
          {t('dismiss')}
          <span className="hidden"> {name}</span>
        </Button>
      </Buttons>
    </Notice>
  );
}
