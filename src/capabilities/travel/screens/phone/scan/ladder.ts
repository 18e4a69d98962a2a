// What is done to a picture until its bar code can be read: as it is, grey with full contrast, a small one twice as large and
// sharpened, then turned a little further each time. Paper passes (PDF417) held at 6° to 40° and those of 180 pixels' width are read on these rungs.

/** 8-bit RGBA, row by row. */
export interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

const STEP = 3;
const WIDEST = 42;
/** Enlarging a picture beyond this shows nothing new and costs a phone its memory. */
const ENLARGE_BELOW = 640;

/** Each rung when it is asked for; a phone that reads the first never pays for the rest. */
export function* rungs(picture: Picture): Generator<Picture> {
  yield picture;
  const grey = normalised(picture);
  yield grey;
  const large = grey.width > ENLARGE_BELOW ? null : sharpened(doubled(grey));
  if (large !== null) yield large;
  for (let angle = STEP; angle <= WIDEST; angle += STEP) {
    yield turned(grey, angle);
    yield turned(grey, -angle);
  }
  if (large === null) return;
  for (const angle of [-6, 6, -12, 12, -24, 24]) yield turned(large, angle);
}

function blank(width: number, height: number): Picture {
  return { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height };
}

/** Grey (ITU-R 601), and its 1st to 99th percentile spread over the whole range. */
export function normalised({ data, width, height }: Picture): Picture {
  const grey = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    const value = Math.round(0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!);
    grey[at] = value;
    counts[value]! += 1;
  }
  const share = (of: number) => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) >= of * grey.length);
  };
  const [low, high] = [share(0.01), share(0.99)];
  const scale = high > low ? 255 / (high - low) : 1;
  const out = blank(width, height);
  for (let at = 0; at < grey.length; at += 1) set(out, at, (grey[at]! - low) * scale);
  return out;
}

function set({ data }: Picture, at: number, value: number): void {
  data[at * 4] = value;
  data[at * 4 + 1] = value;
  data[at * 4 + 2] = value;
}

/** A grey picture turned about its middle; what comes in from outside is white. @param degrees clockwise */
export function turned(picture: Picture, degrees: number): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const width = Math.ceil(picture.width * Math.abs(cos) + picture.height * Math.abs(sin));
  const height = Math.ceil(picture.width * Math.abs(sin) + picture.height * Math.abs(cos));
  const out = blank(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const value = sample(
        picture,
        dx * cos + dy * sin + picture.width / 2,
        dy * cos - dx * sin + picture.height / 2,
      );
      if (value !== null) set(out, y * width + x, value);
    }
  }
  return out;
}

/** Between four pixels, by their nearness. */
function sample({ data, width, height }: Picture, x: number, y: number): number | null {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return null;
  const [fx, fy] = [x - left, y - top];
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  const upper = data[at]! * (1 - fx) + data[at + 4]! * fx;
  const lower = data[below]! * (1 - fx) + data[below + 4]! * fx;
  return upper * (1 - fy) + lower * fy;
}

function doubled(picture: Picture): Picture {
  const out = blank(picture.width * 2, picture.height * 2);
  for (let y = 0; y < out.height; y += 1) {
    for (let x = 0; x < out.width; x += 1) {
      const from = [Math.min(x / 2, picture.width - 1.01), Math.min(y / 2, picture.height - 1.01)] as const;
      set(out, y * out.width + x, sample(picture, ...from) ?? 255);
    }
  }
  return out;
}

/** Unsharp: each pixel away from the mean of its four neighbours. */
function sharpened(picture: Picture): Picture {
  const { data, width, height } = picture;
  const out = blank(width, height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around =
        data[(at - 1) * 4]! + data[(at + 1) * 4]! + data[(at - width) * 4]! + data[(at + width) * 4]!;
      set(out, at, 5 * data[at * 4]! - around);
    }
  }
  return out;
}
