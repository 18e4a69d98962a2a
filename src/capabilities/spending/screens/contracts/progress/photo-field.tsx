import { useCallback } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { described, Field } from '../../../../../../web/ui/field.tsx';
import { FilePicker } from '../../../../../../web/ui/file-picker.tsx';
import type { FieldOf } from '../../../../../../web/ui/form.tsx';
import { texts } from '../texts/progress.ts';
import css from './progress.module.css';
import { shrinkPhoto } from './shrink-photo.ts';

const MOST = 20;

/** Photographs taken on the spot: shown small, and kept here until the report goes. */
export function PhotoField(field: FieldOf<Blob[]>) {
  const t = useTexts(texts);
  const frame = { ...field, label: t('photos'), hint: t('photosHint') };
  async function add(files: readonly File[]) {
    const small = await Promise.all(files.map(shrinkPhoto));
    field.onChange([...field.value, ...small].slice(0, MOST));
  }
  return (
    <Field {...frame}>
      {field.value.length > 0 && (
        <ul className={css.photos}>
          {field.value.map((photo, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- photographs have no other name
            <li key={place}>
              <Preview photo={photo} label={t('photo', { n: place + 1 })} />
              <Button
                small
                kind="quiet"
                aria-label={t('remove', { n: place + 1 })}
                onClick={() => field.onChange(field.value.filter((each) => each !== photo))}
              >
                {t('removeShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FilePicker
        id={field.id}
        multiple
        accept="image/*"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
        {...described(frame)}
      />
    </Field>
  );
}

function Preview({ photo, label }: { photo: Blob; label: string }) {
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(photo);
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [photo],
  );
  return <img ref={show} alt={label} />;
}
