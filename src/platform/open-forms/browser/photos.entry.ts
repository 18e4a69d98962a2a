// Photos are made smaller on the device before they go out: a slow line carries them, and where they were taken stays at home.
// Whatever cannot be drawn here goes as it is; the server draws every picture anew in any case.

/** Longest side in pixels. */
const LONGEST = 1_600;
/** Smaller files are left alone, in bytes. */
const SMALL = 400_000;
const QUALITY = 0.82;

async function smaller(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob === null || blob.size >= file.size ? file : new File([blob], file.name, { type: blob.type });
}

async function shrink(input: HTMLInputElement): Promise<void> {
  const button = input.form?.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) button.disabled = true;
  try {
    const chosen = new DataTransfer();
    for (const file of input.files ?? []) chosen.items.add(await smaller(file).catch(() => file));
    input.files = chosen.files;
  } finally {
    if (button) button.disabled = false;
  }
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-shrink]'))
  input.addEventListener('change', () => void shrink(input).catch(() => {}));
