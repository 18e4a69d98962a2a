import { useEffect, useRef, useState } from 'react';
import { apiAddress } from '../../../../../../web/address.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../../web/ui/button.tsx';
import { documentPath } from '../paths.ts';
import { texts } from '../texts/fields.ts';
import css from './page-picture.module.css';

/** left, top, width, height as parts of the page */
export type Box = readonly [number, number, number, number];

/** Pages that were looked at last; a package shows a handful of pieces of the same one. */
const KEPT = 6;
const pages = new Map<string, Promise<ImageBitmap | null>>();

function loadPage(documentId: string, page: number): Promise<ImageBitmap | null> {
  const address = apiAddress(`${documentPath(documentId)}/pages/${page}`);
  const known = pages.get(address);
  if (known) return known;
  const coming = fetch(address)
    .then((answer) => (answer.ok ? answer.blob() : null))
    .then((blob) => (blob === null || blob.size === 0 ? null : createImageBitmap(blob)))
    .catch(() => null);
  pages.set(address, coming);
  for (const key of [...pages.keys()].slice(0, -KEPT)) pages.delete(key);
  return coming;
}

/** Air around a box, as a part of the page's height. */
const AIR = 0.012;

/** What of the page is shown: all of it, or a strip as wide as the page around the box. */
function regionOf(bitmap: ImageBitmap, box: Box | null, piece: boolean) {
  if (!piece || box === null) return { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const top = Math.max(0, box[1] - AIR) * bitmap.height;
  const bottom = Math.min(1, box[1] + box[3] + AIR) * bitmap.height;
  const wide = Math.max(box[2] * 1.25, 0.55);
  const left = Math.min(Math.max(0, box[0] - (wide - box[2]) / 2), 1 - Math.min(1, wide));
  return {
    x: left * bitmap.width,
    y: top,
    width: Math.min(1, wide) * bitmap.width,
    height: bottom - top,
  };
}

/** A page of a document, or the piece of it around a box, with the box marked. Drawn, because the page's policy takes pictures from nowhere else. */
export function PagePicture({
  documentId,
  page,
  box,
  label,
  piece = false,
}: {
  documentId: string;
  page: number;
  box: Box | null;
  /** what those hear who do not see it */
  label: string;
  piece?: boolean;
}) {
  const t = useTexts(texts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'none'>('loading');
  useEffect(() => {
    let gone = false;
    void loadPage(documentId, page).then((bitmap) => {
      const paper = canvas.current;
      if (gone || paper === null) return;
      if (bitmap === null) {
        setState('none');
        return;
      }
      const { x, y, width, height } = regionOf(bitmap, box, piece);
      paper.width = Math.round(width);
      paper.height = Math.round(height);
      const pen = paper.getContext('2d');
      pen?.drawImage(bitmap, x, y, width, height, 0, 0, paper.width, paper.height);
      if (pen && box !== null)
        mark(pen, paper, [
          box[0] * bitmap.width - x,
          box[1] * bitmap.height - y,
          box[2] * bitmap.width,
          box[3] * bitmap.height,
        ]);
      setState('drawn');
    });
    return () => {
      gone = true;
    };
  }, [documentId, page, box, piece]);
  return (
    <div className={piece ? css.piece : css.page}>
      {state === 'loading' && <p className={css.waiting}>{t('drawing')}</p>}
      {state === 'none' && (
        <p className={css.waiting}>
          {t('cannotDraw')}{' '}
          {!piece && (
            <DownloadLink href={apiAddress(`${documentPath(documentId)}/file`)} small>
              {t('download')}
            </DownloadLink>
          )}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what is drawn is a picture; the policy of pages lets no img show it */}
      <canvas ref={canvas} role="img" aria-label={label} hidden={state !== 'drawn'} className={css.paper} />
    </div>
  );
}

/** Yellow within ink: seen on white paper and on a dark photo. */
function mark(pen: CanvasRenderingContext2D, paper: HTMLCanvasElement, [x, y, w, h]: Box): void {
  const style = getComputedStyle(paper);
  const line = Math.max(2, paper.width / 300);
  const pad = line * 2;
  pen.globalCompositeOperation = 'multiply';
  pen.globalAlpha = 0.45;
  pen.fillStyle = style.getPropertyValue('--focus');
  pen.fillRect(x - pad, y - pad, w + 2 * pad, h + 2 * pad);
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = 1;
  pen.lineWidth = line;
  pen.strokeStyle = style.getPropertyValue('--focus-ink');
  pen.strokeRect(x - pad, y - pad, w + 2 * pad, h + 2 * pad);
}
