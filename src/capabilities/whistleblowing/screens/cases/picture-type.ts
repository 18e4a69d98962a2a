const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The picture types that a browser shows in an `<img>` without running anything; everything else is only kept on the device. */
export function pictureType(type: string): string | null {
  return PICTURES.find((each) => each === type.toLowerCase()) ?? null;
}
