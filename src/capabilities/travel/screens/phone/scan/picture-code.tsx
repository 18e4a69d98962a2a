import { useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { FileField } from '../../../../../../web/ui/file-field.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Progress } from '../../../../../../web/ui/progress.tsx';
import { texts } from '../texts/scan.ts';
import { openReader, pixelsOf } from './reader.ts';

const LARGEST = 40 * 2 ** 20;

/** A picture of a boarding pass; its code is looked for on this device, up the whole ladder. */
export function PictureCode({
  onText,
  onPicture,
}: {
  onText: (text: string) => void;
  onPicture: (file: File | null) => void;
}) {
  const t = useTexts(texts);
  const [picture, setPicture] = useState<File | null>(null);
  const [state, setState] = useState<'idle' | 'reading' | 'nothing' | 'broken'>('idle');
  async function choose(file: File | null) {
    setPicture(file);
    onPicture(file);
    if (file === null) return setState('idle');
    setState('reading');
    const reader = openReader('pass');
    try {
      const pixels = await pixelsOf(file);
      const found = pixels && (await reader.read(pixels, true));
      setState(found === 'broken' ? 'broken' : found ? 'idle' : 'nothing');
      if (found !== 'broken' && found) onText(found.text);
    } finally {
      reader.close();
    }
  }
  return (
    <>
      <FileField
        id="gambar-boarding-pass"
        name="picture"
        label={t('picture')}
        hint={t('pictureHint')}
        accept="image/*"
        maxBytes={LARGEST}
        required={false}
        value={picture}
        onChange={(file) => void choose(file)}
        error={undefined}
      />
      {state === 'reading' && <Progress label={t('reading')} />}
      {(state === 'nothing' || state === 'broken') && (
        <Notice tone="warn" title={t('notFound')} role="alert">
          <p>{t(state === 'nothing' ? 'notFoundWay' : 'readerOff')}</p>
        </Notice>
      )}
    </>
  );
}
