/** Longest side in pixels, and characters of base64 that the identity has room for. */
const LONGEST = 1600;
const MOST = 1_200_000;
const QUALITIES = [0.82, 0.6, 0.4] as const;

/**
 * A photograph of a card, drawn anew on the device: smaller, and without anything but what it shows.
 * @returns JPEG in base64. @throws when the file is no picture
 */
export async function cardPhoto(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const text = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if (text !== '' && text.length <= MOST) return text;
  }
  throw new Error('too large');
}
