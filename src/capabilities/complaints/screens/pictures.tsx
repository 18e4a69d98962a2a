import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Button, Buttons, DownloadLink } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import type { ComplaintDetail } from '../contract.ts';
import css from './complaint.module.css';
import { texts } from './texts/detail.ts';

export type StoredFile = ComplaintDetail['events'][number]['files'][number];

export function fileAddress(complaintId: string, fileId: string): string {
  return `/api/complaints/${complaintId}/files/${fileId}`;
}

/** Pictures small beside each other, each opening large; other files as links. */
export function StoredFiles({ complaintId, files }: { complaintId: string; files: readonly StoredFile[] }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<number | null>(null);
  const pictures = files.filter((each) => each.mediaType.startsWith('image/'));
  const papers = files.filter((each) => !pictures.includes(each));
  const all = pictures.length;
  const shown = open === null ? undefined : pictures[open];
  return (
    <>
      {all > 0 && (
        <ul className={css.pictures} aria-label={t('pictures')}>
          {pictures.map((each, at) => (
            <li key={each.id}>
              <button
                type="button"
                className={css.thumb}
                aria-label={t('openPicture', { n: at + 1 })}
                onClick={() => setOpen(at)}
              >
                <img src={fileAddress(complaintId, each.id)} alt="" loading="lazy" width={112} height={84} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul className={css.links} aria-label={t('files')}>
          {papers.map((each) => (
            <li key={each.id}>
              <a href={fileAddress(complaintId, each.id)} download>
                {each.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open !== null && shown !== undefined && (
        <Dialog title={t('picture', { n: open + 1, all })} open onClose={() => setOpen(null)}>
          <img
            className={css.large}
            src={fileAddress(complaintId, shown.id)}
            alt={t('picture', { n: open + 1, all })}
          />
          <Buttons>
            <Button kind="primary" onClick={() => setOpen(null)}>
              {t('close')}
            </Button>
            {all > 1 && (
              <>
                <Button onClick={() => setOpen((open + all - 1) % all)}>{t('previous')}</Button>
                <Button onClick={() => setOpen((open + 1) % all)}>{t('next')}</Button>
              </>
            )}
            <DownloadLink href={fileAddress(complaintId, shown.id)} kind="quiet">
              {t('download')}
            </DownloadLink>
          </Buttons>
        </Dialog>
      )}
    </>
  );
}
